// hint: at temperature zero this divides by zero: a level step gives NaN, where it should be accepted
let acceptance (change: float, temperature: float) : float =
    if change < 0.0 then 1.0 else exp (-change / temperature)
