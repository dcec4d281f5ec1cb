// hint: on the menu {1, 2} the objective finds both best, and the target only one
let aligned (objective: int[], target: int[]) : bool =
    [ for i in 0 .. objective.Length - 1 do for j in 0 .. objective.Length - 1 -> objective[i] <= objective[j] || target[i] >= target[j] ]
    |> List.forall id
