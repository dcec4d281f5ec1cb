// hint: of equally good options it takes the one of lowest index
let choose (objective: int[], menu: int[], options: int) : int =
    menu |> Array.truncate options |> Array.rev |> Array.maxBy (fun outcome -> objective[outcome])
