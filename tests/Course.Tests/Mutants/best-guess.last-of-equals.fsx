// hint: of several equal values the first one wins
let bestGuess (values: float[]) : int =
    let smallest = Array.min values
    Array.FindLastIndex(values, fun value -> value = smallest)
