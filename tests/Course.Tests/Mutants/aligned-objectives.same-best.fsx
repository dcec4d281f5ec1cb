// hint: its best must lie among the target's best, it need not be all of them
let aligned (objective: int[], target: int[]) : bool =
    [ for i in 0 .. objective.Length - 1 do for j in 0 .. objective.Length - 1 -> sign (objective[i] - objective[j]) = sign (target[i] - target[j]) ]
    |> List.forall id
