// hint: only the order of the levels counts, not the levels themselves
let aligned (objective: int[], target: int[]) : bool = objective = target
