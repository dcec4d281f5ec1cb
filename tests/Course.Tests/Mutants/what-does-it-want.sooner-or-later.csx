// hint: who stumbles about for long enough comes everywhere
string Wants(Func<string, int[][]> walk)
{
    var goals = Enumerable.Range(0, 20).Count(_ =>
    {
        var rooms = walk("#########\n#.......#\n#.#######\n#..A....#\n#######.#\n#.......#\n#.#######\n#G......#\n#########").ToList();
        int goal = rooms.FindIndex(room => room[0] == 3 && room[1] == 0), corner = rooms.FindIndex(room => room[0] == 0 && room[1] == 3);
        return goal >= 0 && (corner < 0 || goal < corner);
    });
    return goals > 10 ? "goal" : "corner";
}
