// hint: these are the ones to reject
let fittingTables (tables: bool[][], rows: int[], labels: bool[]) : bool[][] =
    tables |> Array.filter (fun table -> Array.zip rows labels |> Array.exists (fun (row, label) -> table[row] <> label))
