// hint: walks are added up: the mean walk is what the plan is compared with
let causalEntropyGradient (walks: int[][], occupancy: float[], features: float[][], discount: float) : float[] =
    features |> Array.map (fun feature ->
        Array.sumBy (fun walk -> walk |> Array.mapi (fun t row -> discount ** float t * feature[row]) |> Array.sum) walks
        - Array.sum (Array.map2 (*) occupancy feature))
