// hint: complying is worth something too: what is given up by it is 1 − c
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    let pull = discount * modification
    if pull = 0.0 then -1 else int (floor (1.0 / pull)) + 1
