// hint: this planner never sees the third option
let choose (objective: int[], menu: int[], options: int) : int = menu |> Array.maxBy (fun outcome -> objective[outcome])
