// A reward explains behavior if every choice was among the best of its menu. One that is the same everywhere explains anything whatever, and is left out.
let explains (reward: int[], menus: int[][], choices: int[]) : bool =
    let isBest (menu: int[]) chosen = menu |> Array.forall (fun outcome -> reward[outcome] <= reward[chosen])
    Array.max reward > Array.min reward && Array.forall2 isBest menus choices
