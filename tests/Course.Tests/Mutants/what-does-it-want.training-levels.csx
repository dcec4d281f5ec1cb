// hint: where goal and corner are one room, or one lies on the way to the other, wanting the corner looks like wanting the goal
string Wants(Func<string, int[][]> walk)
{
    var goals = Enumerable.Range(0, 12).Count(_ => walk("#########\n#......G#\n#.#######\n#....A..#\n#######.#\n#.......#\n#.#######\n#.......#\n#########")
        .Take(12).Any(room => room[0] == 0 && room[1] == 3));
    return goals > 7 ? "goal" : "lost";
}
