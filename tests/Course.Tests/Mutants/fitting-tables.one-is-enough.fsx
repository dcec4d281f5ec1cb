// hint: one right label is not enough: a table fits when it agrees with every example
let fittingTables (tables: bool[][], rows: int[], labels: bool[]) : bool[][] =
    tables |> Array.filter (fun table -> Array.zip rows labels |> Array.exists (fun (row, label) -> table[row] = label))
