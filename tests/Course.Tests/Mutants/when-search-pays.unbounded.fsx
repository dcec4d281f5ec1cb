// hint: this spends more than there is: c·x² must not exceed the power P
let bestMesaPower (power: float, situations: float, cost: float) : float =
    situations / (2.0 * cost)
