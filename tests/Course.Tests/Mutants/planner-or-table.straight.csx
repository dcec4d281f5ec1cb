// hint: a compass follows the goal as well, straight through the walls: ask where the straight way is closed
bool IsPlanning(Func<string, double[]> system) =>
    system(".....\n.....\n.....\n.....\nA...G") is var moves && Math.Max(moves[0], moves[1]) > 1.1 * Math.Max(moves[2], moves[3]);
