// hint: this one wants the goal and is a little clumsy: capable does not mean perfect
string Wants(Func<string, int[][]> walk)
{
    string First(int[][] rooms) => rooms.Take(8).Any(room => room[0] == 2 && room[1] == 0) ? "goal" : rooms.Take(8).Any(room => room[0] == 0 && room[1] == 3) ? "corner" : "lost";
    string[] found = [.. Enumerable.Range(0, 12).Select(_ => First(walk("#########\n#.......#\n#.#######\n#....A..#\n#######.#\n#G......#\n#.#######\n#.......#\n#########")))];
    return found.Distinct().Count() == 1 ? found[0] : "lost";
}
