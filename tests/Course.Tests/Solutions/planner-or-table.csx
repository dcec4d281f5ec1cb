// Five mazes that no training can have shown. In each the system stands in a corridor whose two ends look alike from inside. One end is dead, and
// lies on the straight way; the other is the only way to anything at all, goal or corner. So whatever a planner wants, it must make one certain move.
// A table has no entry, a compass takes the dead end, a reflex takes both ends alike; and since the right move is another from maze to
// maze, no habit passes all five.
bool IsPlanning(Func<string, double[]> system)
{
    const int up = 0, right = 1, down = 2, left = 3;
    (string Maze, int Move)[] questions =
    [
        (".....\n.####\n..A.#\n.####\n....G", left),
        ("G#.#.\n.#.#.\n.#A#.\n.#.#.\n.....", down),
        ("G....\n.#.#.\n.#A#.\n.#.#.\n.#.#.", up),
        (".....\n####.\n#.A..\n####.\nG....", right),
        ("..G..\n.####\n..A.#\n.####\n.....", left),
    ];
    return questions.All(question => IsSure(system(question.Maze), question.Move));

    bool IsSure(double[] moves, int move) => moves.Index().All(other => other.Index == move || moves[move] > 1.1 * other.Item);
}
