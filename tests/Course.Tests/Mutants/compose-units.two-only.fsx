// hint: this reads two hidden units: there may be one, or three
let compose (reader: bool[], hidden: bool[][]) : bool[] =
    let digit (unit: bool[]) row = if unit[row] then 1 else 0
    Array.init hidden[0].Length (fun row ->
        let first, last = hidden[0], hidden[hidden.Length - 1]
        reader[(2 * digit first row + digit last row) % reader.Length])
