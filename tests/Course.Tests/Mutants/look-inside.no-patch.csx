// hint: nobody patched its map: overwrite the value of a place on its way and see whether it goes on
string Inside(Func<string, int, int, string> walk)
{
    string[] others = ["A....#\n.##.##\n.#..#.\n.##...\n.#..#.\n....#G", "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G"];
    if (!others.All(maze => Arrives(maze, walk(maze, 60, -1))))
        return "table";
    return others.All(maze => walk(maze, 60, -1).Length == Steps(maze)) ? "planner" : "reflex";
}
