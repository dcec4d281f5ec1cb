// hint: this does not learn from the first pull
let bestValue (successes: int[], failures: int[], remaining: int) : float =
    let mean arm = float (successes[arm] + 1) / float (successes[arm] + failures[arm] + 2)
    float remaining * Seq.max (Seq.map mean (seq { 0 .. successes.Length - 1 }))
