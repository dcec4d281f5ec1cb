// hint: this never goes uphill, however hot it is: that is hill climbing, and it stays in the first dent
let acceptance (change: float, temperature: float) : float =
    if change <= 0.0 then 1.0 else 0.0
