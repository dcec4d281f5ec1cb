// hint: the discount is missing: a feature met at step t counts discount to the power t
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    features |> Array.map (fun feature ->
        Array.averageBy (Array.sumBy (fun row -> feature[row])) walks - Array.sum (Array.map2 (*) occupancy feature))
