// hint: write it yourself: line 3 uses InnerAlignment.Planning.BernoulliBanditProgram
let bestValue (successes: int[], failures: int[], remaining: int) : float =
    InnerAlignment.Planning.BernoulliBanditProgram.OptimalValue(successes.Length, remaining)
