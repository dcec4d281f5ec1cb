// hint: on the menu {1, 2} they do not: try every menu of two or more
let aligned (objective: int[], target: int[]) : bool =
    [ 0 .. objective.Length - 1 ] |> List.forall (fun i -> objective[i] < Array.max objective || target[i] = Array.max target)
