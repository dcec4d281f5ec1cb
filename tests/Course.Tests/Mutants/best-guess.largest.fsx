// hint: this picks the largest value: an objective of ours is made small
let bestGuess (values: float[]) : int =
    values |> Array.indexed |> Array.maxBy snd |> fst
