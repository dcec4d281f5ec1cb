// hint: an outcome that never wins adds nothing: 0 · ln 0 is 0 here, not NaN
let divergence (probabilities: float[], n: int) : float =
    let sums = Array.scan (+) 0.0 probabilities
    Seq.sum (seq {
        for i in 0 .. probabilities.Length - 1 do
            let winning = sums[i + 1] ** float n - sums[i] ** float n
            winning * log (winning / probabilities[i]) })
