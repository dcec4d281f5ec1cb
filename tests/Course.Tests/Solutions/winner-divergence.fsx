// The winner is outcome i if all n candidates are at most i and not all are below it: F(i)^n - F(i - 1)^n. Average the
// logarithm of how much likelier that is than for one candidate. What never wins adds nothing.
let divergence (probabilities: float[], n: int) : float =
    let sums = Array.scan (+) 0.0 probabilities
    let total = sums[probabilities.Length]
    Seq.sum (seq {
        for i in 0 .. probabilities.Length - 1 do
            let winning = (sums[i + 1] / total) ** float n - (sums[i] / total) ** float n
            if winning > 0.0 then winning * log (winning / probabilities[i]) })
