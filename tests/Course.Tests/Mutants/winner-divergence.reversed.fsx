// hint: the other way round: it is the winner's distribution that is averaged over
let divergence (probabilities: float[], n: int) : float =
    let sums = Array.scan (+) 0.0 probabilities
    Seq.sum (seq {
        for i in 0 .. probabilities.Length - 1 do
            let winning = sums[i + 1] ** float n - sums[i] ** float n
            probabilities[i] * log (probabilities[i] / winning) })
