// hint: this is in bits; nats take the natural logarithm
let divergence (probabilities: float[], n: int) : float =
    let sums = Array.scan (+) 0.0 probabilities
    Seq.sum (seq {
        for i in 0 .. probabilities.Length - 1 do
            let winning = sums[i + 1] ** float n - sums[i] ** float n
            if winning > 0.0 then winning * System.Math.Log2 (winning / probabilities[i]) })
