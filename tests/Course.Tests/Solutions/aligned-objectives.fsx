// Every menu of two or more outcomes, as bits. On each, all outcomes that the objective finds best must be best for the target: then an optimal system, whichever way
// it breaks its ties, does what the target asks for.
let aligned (objective: int[], target: int[]) : bool =
    let best (levels: int[]) menu =
        let most = menu |> List.map (fun outcome -> levels[outcome]) |> List.max
        menu |> List.filter (fun outcome -> levels[outcome] = most)
    let all = [ 0 .. objective.Length - 1 ]
    [ for bits in 1 .. (1 <<< objective.Length) - 1 -> all |> List.filter (fun outcome -> (bits >>> outcome) &&& 1 = 1) ]
    |> List.forall (fun menu -> best objective menu |> List.forall (fun outcome -> List.contains outcome (best target menu)))
