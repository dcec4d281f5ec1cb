// hint: indices count from zero
let bestGuess (values: float[]) : int =
    1 + (values |> Array.indexed |> Array.minBy snd |> fst)
