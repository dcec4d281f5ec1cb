// Downhill and level steps are always taken. Uphill, exp(-change / temperature) lies between 0 and 1: the hotter, the
// nearer to 1. At temperature zero that quotient would be a division by zero, so it is told apart first.
let acceptance (change: float, temperature: float) : float =
    if change <= 0.0 then 1.0
    elif temperature = 0.0 then 0.0
    else exp (-change / temperature)
