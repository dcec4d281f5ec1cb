// hint: a probability is at most 1: downhill the exponential is larger than that
let acceptance (change: float, temperature: float) : float =
    if temperature = 0.0 then (if change <= 0.0 then 1.0 else 0.0)
    else exp (-change / temperature)
