// hint: the winner is an outcome if all are at most that and not all are lower: take the difference of two powers of the running sum
let divergence (probabilities: float[], n: int) : float =
    probabilities |> Array.sumBy (fun p -> p ** float n * log (p ** float n / p))
