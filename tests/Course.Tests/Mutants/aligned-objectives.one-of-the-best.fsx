// hint: all of the best must be best for the target
let aligned (objective: int[], target: int[]) : bool =
    let first (levels: int[]) (menu: int list) = menu |> List.maxBy (fun i -> levels[i])
    [ for i in 0 .. objective.Length - 1 do for j in i + 1 .. objective.Length - 1 -> [ i; j ] ]
    |> List.forall (fun menu -> target[first objective menu] = (menu |> List.map (fun i -> target[i]) |> List.max))
