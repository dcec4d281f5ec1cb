// It sees the first options of the menu and takes the best of those. Array.maxBy returns the first of several equals, and the menu is ascending: the tie goes to the
// lowest index.
let choose (objective: int[], menu: int[], options: int) : int =
    menu |> Array.truncate options |> Array.maxBy (fun outcome -> objective[outcome])
