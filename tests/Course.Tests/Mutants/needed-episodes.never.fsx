// hint: nothing is ever modified, so no number of episodes is enough: the answer is −1
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    int (floor ((1.0 - complianceReward) / (discount * modification))) + 1
