// hint: this pulls the arm that is best now
let rec bestValue (successes: int[], failures: int[], remaining: int) : float =
    let oneMore (tally: int[]) arm = tally |> Array.mapi (fun i count -> if i = arm then count + 1 else count)
    let pays arm = float (successes[arm] + 1) / float (successes[arm] + failures[arm] + 2)
    let arm = Seq.maxBy pays (seq { 0 .. successes.Length - 1 })
    if remaining = 0 then 0.0
    else
        pays arm * (1.0 + bestValue (oneMore successes arm, failures, remaining - 1))
        + (1.0 - pays arm) * bestValue (successes, oneMore failures arm, remaining - 1)
