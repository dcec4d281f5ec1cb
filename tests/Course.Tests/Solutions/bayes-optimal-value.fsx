// Bellman's recursion. Pulling an arm pays 1 with its posterior mean; either way the tally grows by one, and from there on
// the best that can be done is the same question with one pull fewer. Whoever plays best pulls the arm for which payment and
// future together are largest.
let rec bestValue (successes: int[], failures: int[], remaining: int) : float =
    let oneMore (tally: int[]) arm = tally |> Array.mapi (fun i count -> if i = arm then count + 1 else count)
    let worth arm =
        let pays = float (successes[arm] + 1) / float (successes[arm] + failures[arm] + 2)
        pays * (1.0 + bestValue (oneMore successes arm, failures, remaining - 1))
        + (1.0 - pays) * bestValue (successes, oneMore failures arm, remaining - 1)
    if remaining = 0 then 0.0 else Seq.max (Seq.map worth (seq { 0 .. successes.Length - 1 }))
