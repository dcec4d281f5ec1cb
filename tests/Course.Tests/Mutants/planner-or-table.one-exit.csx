// hint: where only one way is open there is nothing to decide: ask where the wrong way is open as well
bool IsPlanning(Func<string, double[]> system)
{
    var left = system(".....\n..#.G\n..A#.\n..#..\n.....");
    var down = system("..#.G\n.#A#.\n.....\n.....\n.....");
    return left[3] > 1.1 * left.Take(3).Max() && down[2] > 1.1 * Math.Max(down[0], Math.Max(down[1], down[3]));
}
