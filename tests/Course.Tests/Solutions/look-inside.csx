// One intervention for each kind, and only where it must show. A patched value on the way holds whatever follows values.
// Then two mazes with other walls: a table does not arrive; a reflex arrives, but in a maze with a dead end on its left
// not by a shortest way; what takes a shortest way through mazes it was not made for, given time, searches.
string Inside(Func<string, int, int, string> walk)
{
    const int Time = 60;
    var patched = Enumerable.Range(1, 3).Append(6).Append(12).Any(lure => walk(training, Time, lure) != walk(training, Time, -1));
    if (patched)
        return "value map";
    string[] others =
    [
        "A....#\n.##.##\n.#..#.\n.##...\n.#..#.\n....#G",
        "A.#...\n..#.#.\n#...#.\n..##..\n.#...#\n...#.G",
        "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G",
    ];
    if (!others.All(maze => Arrives(maze, walk(maze, Time, -1))))
        return "table";
    return others.All(maze => walk(maze, Time, -1).Length == Steps(maze)) ? "planner" : "reflex";
}
