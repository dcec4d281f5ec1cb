// hint: this takes the mean over the arms
let rec bestValue (successes: int[], failures: int[], remaining: int) : float =
    let oneMore (tally: int[]) arm = tally |> Array.mapi (fun i count -> if i = arm then count + 1 else count)
    let worth arm =
        let pays = float (successes[arm] + 1) / float (successes[arm] + failures[arm] + 2)
        pays * (1.0 + bestValue (oneMore successes arm, failures, remaining - 1))
        + (1.0 - pays) * bestValue (successes, oneMore failures arm, remaining - 1)
    if remaining = 0 then 0.0 else Seq.average (Seq.map worth (seq { 0 .. successes.Length - 1 }))
