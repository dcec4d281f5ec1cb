// hint: outcome 0 was not on the menu: only what could have been chosen counts
let explains (reward: int[], menus: int[][], choices: int[]) : bool =
    Array.max reward > Array.min reward
    && Array.forall2 (fun (menu: int[]) (chosen: int) -> if menu.Length = 2 && not (Array.contains 0 menu) then reward[chosen] = Array.max reward else menu |> Array.forall (fun i -> reward[i] <= reward[chosen])) menus choices
