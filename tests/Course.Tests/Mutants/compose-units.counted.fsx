// hint: how many hidden units say 1 is not enough: the reader must know which of them do
let compose (reader: bool[], hidden: bool[][]) : bool[] =
    Array.init hidden[0].Length (fun row ->
        reader[hidden |> Array.sumBy (fun unit -> if unit[row] then 1 else 0)])
