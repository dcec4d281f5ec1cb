// hint: this prefers to go uphill: the value is made small, so a positive change is the one to be wary of
let acceptance (change: float, temperature: float) : float =
    if change >= 0.0 then 1.0
    elif temperature = 0.0 then 0.0
    else exp (change / temperature)
