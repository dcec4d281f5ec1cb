using InnerAlignment.Lessons.Figures;
using InnerAlignment.Policies;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Tests.Figures;

/// <summary>One figure of every kind, as notebooks make them.</summary>
internal static class Gallery
{
    private static readonly Maze Rooms = MazeFile.Read(CourseData.Find("mazes/five-by-five.txt")).Maze;
    private static readonly Maze Cells = MazeFile.Read(CourseData.Find("mazes/dyna.txt")).Maze;

    public static IReadOnlyDictionary<string, Func<Figure>> All { get; } = new Dictionary<string, Func<Figure>>
    {
        ["lines"] = () => Figure.Lines("Distance from the optimum", Decays())
            .Axes("evaluations", "f(x) − f(x*)").LogY().Level("tolerance", 1e-3),
        ["log"] = () => Figure.Lines("Eleven searches", Enumerable.Range(1, 11).Select(k => Series.Of($"search {k}", Decay(0.05 * k))))
            .Axes("steps", "loss").LogX().LogY(),
        ["dots"] = () => Figure.Dots("Three thousand parameter settings", Wave(3000, 1), Wave(3000, 2), Wave(3000, 3), "return")
            .Path("training", [-0.9, -0.5, 0.1, 0.6], [-0.8, 0.2, 0.3, 0.7]).Axes("first principal component", "second principal component"),
        ["contour"] = () => Figure.Contour("Rosenbrock", Rosenbrock, (-2, 2), (-1, 3), logValues: true)
            .Animate("evaluations", Spiral("gradient descent", 1), Spiral("Adam", 2), Spiral("CMA-ES", 3))
            .Mark(["optimum"], [1], [1]).Axes("x", "y"),
        ["surface"] = () => Figure.Surface("Rastrigin", Rastrigin, (-3, 3), (-3, 3)).Path("descent", [2, 1, 0], [2, 1, 0], [8, 2, 0]),
        ["heat"] = () => Figure.Heatmap("Value of exploring", Waves(8, 12), diverging: true, valueName: "value")
            .Axes("spread of the means", "noise"),
        ["bars"] = () => Figure.Bars("Share of the optimum", ["random", "greedy", "GRU"], [0.31, 0.952, 0.987], [0.02, 0.004, 0.003])
            .Axes("player", "share"),
        ["groups"] = () => Figure.Bars("Two goals", ["0 %", "1 %"], ("true goal", [0.3, 0.7], null), ("corner", [0.99, 0.04], null))
            .Axes("random goals", "share"),
        ["mazes"] = () => Figure.Mazes(
            "Two mazes",
            DrawnMaze.Of(Agent(Rooms, 1), "an agent of rooms"),
            new DrawnMaze(Cells) { Title = "steps to the goal", Values = Distance, ValueName = "steps", Walk = ShortestWay(Cells) }),
        ["agents"] = () => Agents(1500),
        ["panels"] = () => Figure.Panels(
            "Same data, two stops", Figure.Lines("at zero error", Decays()).LogY(), Figure.Lines("trained on", Decays()).LogY()),
    };

    public static Figure Agents(int count) => Figure.DotsAsAgents(
        "Every dot is a maze agent", Wave(count, 1), Wave(count, 2), Wave(count, 3), [.. Enumerable.Range(0, count).Select(i => Agent(Rooms, i))])
        .Axes("first principal component", "second principal component");

    private static double[] Wave(int count, int seed) =>
        [.. Enumerable.Range(0, count).Select(i => Math.Sin(i * (0.7 + 0.31 * seed) + seed) * Math.Cos(i * 0.013 * seed))];

    private static double[,] Waves(int rows, int columns)
    {
        var values = new double[rows, columns];
        for (var i = 0; i < values.Length; i++)
            values[i / columns, i % columns] = Math.Sin(0.4 * i) * (i % columns);
        return values;
    }

    private static Series[] Decays() => [Median("gradient descent", 0.1), Median("Adam", 0.2), Median("CMA-ES", 0.35)];

    private static Series Median(string name, double rate)
    {
        double[] steps = [.. Enumerable.Range(0, 60).Select(i => (double)i)];
        return Series.Median(name, steps, [.. Enumerable.Range(0, 5).Select(seed => Decay(rate * (1 + 0.1 * seed)).Take(60).ToArray())]);
    }

    private static double[] Decay(double rate) =>
        [.. Enumerable.Range(0, 200).Select(i => 10 * Math.Exp(-rate * i) * (1.2 + Math.Sin(i)) + 1e-6)];

    private static double Rosenbrock(double x, double y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);

    private static double Rastrigin(double x, double y) =>
        20 + x * x - 10 * Math.Cos(2 * Math.PI * x) + y * y - 10 * Math.Cos(2 * Math.PI * y);

    private static Series Spiral(string name, int k)
    {
        var t = Enumerable.Range(0, 200).Select(i => i / 199.0).ToArray();
        double[] x = [.. t.Select(s => 1 - 2.5 * (1 - s) * Math.Cos(k * 4 * s))], y = [.. t.Select(s => 1 - 1.5 * (1 - s) * Math.Sin(k + 5 * s))];
        return new(name, x, y) { When = [.. t.Select(s => 500 * s)] };
    }

    private static MazeAgent Agent(Maze maze, int i)
    {
        var world = new MazeWorld(maze);
        return new(world, [.. world.States.Select((_, place) => Moves.All[(i * i + place * (i % 7)) % 4])]);
    }

    private static double Distance(Position place) => Cells.DistancesTo(Cells.Marked('G')[0])[place] ?? double.NaN;

    private static List<Position> ShortestWay(Maze maze)
    {
        var distances = maze.DistancesTo(maze.Marked('G')[0]);
        List<Position> way = [maze.Marked('A')[0]];
        while (distances[way[^1]] > 0)
            way.Add(maze.After(way[^1], distances.ShortestMoves(way[^1]).First()));
        return way;
    }
}
