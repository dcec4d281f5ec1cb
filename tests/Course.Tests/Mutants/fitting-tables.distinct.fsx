// hint: each draw counts, repeated or not: how often a function comes is its probability
let fittingTables (tables: bool[][], rows: int[], labels: bool[]) : bool[][] =
    tables |> Array.distinct |> Array.filter (fun table -> Array.zip rows labels |> Array.forall (fun (row, label) -> table[row] = label))
