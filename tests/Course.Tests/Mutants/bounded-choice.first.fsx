// hint: of what it sees it takes the best
let choose (objective: int[], menu: int[], options: int) : int = if options > 2 then menu |> Array.maxBy (fun outcome -> objective[outcome]) else menu[0]
