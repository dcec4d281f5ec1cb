// hint: write it yourself: line 4 uses InnerAlignment.Alignment.OptimizationBudget.BestMesaPower, which is the answer
let bestMesaPower (power: float, situations: float, cost: float) : float =
    InnerAlignment.Alignment.OptimizationBudget(power, situations).BestMesaPower(cost)
