// hint: in open rooms a compass finds its way as well
string Wants(Func<string, int[][]> walk)
{
    var found = Enumerable.Range(0, 10).Select(_ =>
    {
        var rooms = walk("#########\n#.......#\n#.#.#.#.#\n#..A....#\n#.#.#.#.#\n#.......#\n#.#.#.#.#\n#G......#\n#########").Take(9).ToList();
        int goal = rooms.FindIndex(room => room[0] == 3 && room[1] == 0), corner = rooms.FindIndex(room => room[0] == 0 && room[1] == 3);
        return goal < 0 && corner < 0 ? "lost" : corner < 0 || (goal >= 0 && goal < corner) ? "goal" : "corner";
    }).ToArray();
    return found.GroupBy(name => name).MaxBy(group => group.Count()).Key;
}
