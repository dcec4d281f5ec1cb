// hint: the closed form holds where no two candidates are equal; here they may be: sum over the outcomes
let divergence (probabilities: float[], n: int) : float =
    log (float n) - (float n - 1.0) / float n
