// hint: what the plan would gather is missing: at the maximum both gather the same
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    features |> Array.map (fun feature ->
        Array.averageBy (fun walk -> walk |> Array.mapi (fun t row -> discount ** float t * feature[row]) |> Array.sum) walks)
