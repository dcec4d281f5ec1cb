// g q N > 1 - c, solved for N. The inequality is strict, so the whole number after the quotient, also where the quotient is whole itself.
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    let pull = discount * modification
    if pull = 0.0 then -1 else int (floor ((1.0 - complianceReward) / pull)) + 1
