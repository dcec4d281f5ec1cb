// hint: the slope of c·x² is 2·c·x: the factor 2 is missing
let bestMesaPower (power: float, situations: float, cost: float) : float =
    min (situations / cost) (sqrt (power / cost))
