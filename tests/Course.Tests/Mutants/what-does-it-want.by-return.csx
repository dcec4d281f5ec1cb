// hint: to miss the goal is not yet to be lost: look where else it goes, and how surely
string Wants(Func<string, int[][]> walk)
{
    var reached = Enumerable.Range(0, 10).Count(_ => walk("#########\n#.......#\n#.#######\n#..A....#\n#######.#\n#.......#\n#.#######\n#G......#\n#########")
        .Take(13).Any(room => room[0] == 3 && room[1] == 0));
    return reached > 6 ? "goal" : "lost";
}
