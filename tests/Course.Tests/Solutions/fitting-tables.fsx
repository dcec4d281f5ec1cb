// A table fits when its value in every example's row is the label. Draws that come again stay: their number is the
// probability that we are after.
let fittingTables (tables: bool[][], rows: int[], labels: bool[]) : bool[][] =
    tables |> Array.filter (fun table -> Array.forall2 (fun (row: int) label -> table[row] = label) rows labels)
