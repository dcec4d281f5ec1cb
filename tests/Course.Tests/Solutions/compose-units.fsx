// In a row, the hidden units give one answer each. Read as binary digits, the first unit's the most significant, the
// answers are the row of the reader's table: folding doubles what came before and adds the next digit.
let compose (reader: bool[], hidden: bool[][]) : bool[] =
    Array.init hidden[0].Length (fun row ->
        let answer = hidden |> Array.fold (fun digits unit -> 2 * digits + (if unit[row] then 1 else 0)) 0
        reader[answer])
