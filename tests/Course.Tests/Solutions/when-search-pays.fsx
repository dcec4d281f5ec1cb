// (P - c x^2) / N + x has its top where the slope -2 c x / N + 1 is zero, at x = N / (2c). But c x^2 can be at most P:
// beyond sqrt (P / c) there is nothing left to spend.
let bestMesaPower (power: float, situations: float, cost: float) : float =
    min (situations / (2.0 * cost)) (sqrt (power / cost))
