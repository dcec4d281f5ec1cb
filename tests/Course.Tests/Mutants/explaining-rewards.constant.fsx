// hint: a constant reward explains everything, and so nothing: it does not count
let explains (reward: int[], menus: int[][], choices: int[]) : bool =
    Array.forall2 (fun (menu: int[]) chosen -> menu |> Array.forall (fun i -> reward[i] <= reward[chosen])) menus choices
