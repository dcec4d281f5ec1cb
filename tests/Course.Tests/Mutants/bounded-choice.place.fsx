// hint: this is the place of the option in the menu, not the outcome itself
let choose (objective: int[], menu: int[], options: int) : int =
    let seen = menu |> Array.truncate options |> Array.map (fun outcome -> objective[outcome])
    Array.findIndex ((=) (Array.max seen)) seen
