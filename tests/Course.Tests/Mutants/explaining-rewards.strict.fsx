// hint: a tie explains either choice
let explains (reward: int[], menus: int[][], choices: int[]) : bool =
    Array.forall2 (fun (menu: int[]) chosen -> menu |> Array.forall (fun i -> i = chosen || reward[i] < reward[chosen])) menus choices
