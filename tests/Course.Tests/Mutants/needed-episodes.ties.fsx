// hint: with two episodes both are worth the same, and a tie goes to defecting: the inequality is strict
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    let pull = discount * modification
    if pull = 0.0 then -1 else int (ceil ((1.0 - complianceReward) / pull))
