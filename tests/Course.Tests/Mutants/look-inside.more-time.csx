// hint: more time made this one walk longer, not better: compare where it goes, not whether something changed
string Inside(Func<string, int, int, string> walk)
{
    const string other = "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G";
    if (new[] { 1, 2, 3, 6, 12 }.Any(lure => walk(training, 60, lure) != walk(training, 60, -1)))
        return "value map";
    if (walk(training, 2, -1) != walk(training, 60, -1))
        return "planner";
    return Arrives(other, walk(other, 60, -1)) ? "reflex" : "table";
}
