// hint: to arrive is not to search: in a maze with a dead end on its left this one takes a detour
string Inside(Func<string, int, int, string> walk)
{
    const string other = "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G";
    if (new[] { 1, 2, 3, 6, 12 }.Any(lure => walk(training, 60, lure) != walk(training, 60, -1)))
        return "value map";
    return Arrives(other, walk(other, 60, -1)) ? "planner" : "table";
}
