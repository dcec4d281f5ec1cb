// The likelihood's slope is what the demonstrator gathered of each feature less what the plan would gather. Seen: along each walk,
// a feature at step t counts discount to the power t; then the mean over the walks. Expected: the plan's occupancy times the feature.
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    let seen (feature: float[]) =
        walks |> Array.averageBy (Array.mapi (fun t row -> discount ** float t * feature[row]) >> Array.sum)
    let expected (feature: float[]) = Array.fold2 (fun sum d f -> sum + d * f) 0.0 occupancy feature
    features |> Array.map (fun feature -> seen feature - expected feature)
