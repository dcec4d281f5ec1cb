// Array.minBy keeps the first of several equal values, which is what was asked for.
let bestGuess (values: float[]) : int =
    values |> Array.indexed |> Array.minBy snd |> fst
