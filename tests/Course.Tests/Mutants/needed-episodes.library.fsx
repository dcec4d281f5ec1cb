// hint: write it yourself: line 5 uses InnerAlignment.Taxonomy.DeceptionGame
let neededEpisodes (complianceReward: float, modification: float, discount: float) : int =
    let complies n =
        InnerAlignment.Taxonomy.DeceptionGame(complianceReward, modification, discount, n).CompliesAtTheEnd
    match Seq.tryFind complies (seq { 0 .. 100000 }) with
    | Some n -> n
    | None -> -1
