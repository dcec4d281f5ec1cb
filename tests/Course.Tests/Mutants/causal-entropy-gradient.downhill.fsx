// hint: this goes downhill: more of what was seen should make the likelihood larger
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    features |> Array.map (fun feature ->
        Array.sum (Array.map2 (*) occupancy feature)
        - Array.averageBy (fun walk -> walk |> Array.mapi (fun t row -> discount ** float t * feature[row]) |> Array.sum) walks)
