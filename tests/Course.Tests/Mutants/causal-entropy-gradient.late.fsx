// hint: the first step is discounted already: at step 0 a feature counts in full
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    features |> Array.map (fun feature ->
        Array.averageBy (fun walk -> walk |> Array.mapi (fun t row -> discount ** float (t + 1) * feature[row]) |> Array.sum) walks
        - Array.sum (Array.map2 (*) occupancy feature))
