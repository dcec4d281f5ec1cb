// hint: a moved wall changes every walk, also that of a table: it runs against the wall. Ask whether it arrives
string Inside(Func<string, int, int, string> walk)
{
    const string other = "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G";
    if (new[] { 1, 2, 3, 6, 12 }.Any(lure => walk(training, 60, lure) != walk(training, 60, -1)))
        return "value map";
    return walk(other, 60, -1) != walk(training, 60, -1) ? "planner" : "table";
}
