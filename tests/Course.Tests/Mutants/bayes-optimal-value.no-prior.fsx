// hint: two payoffs of two do not make an arm certain
let rec bestValue (successes: int[], failures: int[], remaining: int) : float =
    let oneMore (tally: int[]) arm = tally |> Array.mapi (fun i count -> if i = arm then count + 1 else count)
    let worth arm =
        let pulls = successes[arm] + failures[arm]
        let pays = if pulls = 0 then 0.5 else float successes[arm] / float pulls
        pays * (1.0 + bestValue (oneMore successes arm, failures, remaining - 1))
        + (1.0 - pays) * bestValue (successes, oneMore failures arm, remaining - 1)
    if remaining = 0 then 0.0 else Seq.max (Seq.map worth (seq { 0 .. successes.Length - 1 }))
