// hint: this always spends everything on search: with few situations tuning each by hand pays better
let bestMesaPower (power: float, situations: float, cost: float) : float =
    sqrt (power / cost)
