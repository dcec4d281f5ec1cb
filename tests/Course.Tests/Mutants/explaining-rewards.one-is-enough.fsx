// hint: every choice has to be explained, not one of them
let explains (reward: int[], menus: int[][], choices: int[]) : bool =
    Array.max reward > Array.min reward
    && Array.exists2 (fun (menu: int[]) chosen -> menu |> Array.forall (fun i -> reward[i] <= reward[chosen])) menus choices
