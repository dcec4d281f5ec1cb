// hint: the digits are in the wrong order: the first hidden unit's answer is the most significant
let compose (reader: bool[], hidden: bool[][]) : bool[] =
    Array.init hidden[0].Length (fun row ->
        reader[Array.foldBack (fun (unit: bool[]) digits -> 2 * digits + (if unit[row] then 1 else 0)) hidden 0])
