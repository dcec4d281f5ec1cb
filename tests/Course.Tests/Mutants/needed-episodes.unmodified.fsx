// hint: q is missing: a defection that goes unnoticed costs nothing
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    if discount = 0.0 then -1 else int (floor ((1.0 - complianceReward) / discount)) + 1
