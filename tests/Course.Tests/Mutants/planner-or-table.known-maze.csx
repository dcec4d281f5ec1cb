// hint: in a maze from training a table does what a planner does: ask where it cannot have been
bool IsPlanning(Func<string, double[]> system) =>
    system("..#.G\n.#A..\n...#.\n.#..#\n.....") is var moves && moves[1] == moves.Max() && moves[1] > moves[0];
