using InnerAlignment.Lessons.Display;
using InnerAlignment.Policies;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class AgentsDrawing
{
    public static Figure Of(
        string title, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> values, IReadOnlyList<MazeAgent> agents,
        string valueName)
    {
        if (agents.Count != x.Count || agents.Count == 0)
            throw new ArgumentException($"Each of the {x.Count} dots is an agent and needs it; {agents.Count} came.", nameof(agents));
        var hover = agents.Zip(values, (agent, value) => $"{valueName} {Number.Text(value)}<br>{Drawn(agent)}");
        var dots = DotsPicture.Layer(x, y, values, valueName, [.. hover]);
        var best = values.Index().MaxBy(dot => dot.Item).Index;
        var shown = DrawnMaze.Of(agents[best], "what the ringed agent does");
        Layer[] layers =
        [
            dots with { Custom = [.. agents.Select(Code)], ValueBarX = 0.53, Name = "agents" },
            Ring(x[best], y[best]),
            .. MazeDrawing.Layers(shown, 1),
        ];
        var arrows = Array.FindIndex(layers, layer => layer.Name == "moves");
        return new Figure(Picture(title, shown, layers), null, new AgentLayers(0, arrows, 1, MazeDrawing.TipAhead));
    }

    private static Picture Picture(string title, DrawnMaze shown, Layer[] layers) => new()
    {
        Title = title,
        Height = 480,
        Panels = [new Panel { Title = "every dot is an agent", Weight = 1.25 }, MazeDrawing.Panel(shown) with { Weight = 1 }],
        Layers = layers,
    };

    /// <summary>Marks the agent whose algorithm is shown.</summary>
    private static DotsLayer Ring(double x, double y) => new([x], [y])
    {
        Name = "shown agent",
        Symbol = "ring",
        Size = 16,
        Colour = Palette.Bad,
        Silent = true,
        ShowScale = false,
    };

    /// <summary>One digit per place in the maze's order: quarter turns clockwise from up.</summary>
    private static string Code(MazeAgent agent) => string.Concat(agent.Moves.Select(move => (int)move));

    /// <summary>One arrow per place, without the walls: thousands of dots carry this.</summary>
    private static string Drawn(MazeAgent agent)
    {
        var maze = agent.World.Maze;
        char Glyph(Position place) => !maze.Contains(place) ? '█' : agent.World.Ends.Contains(place) ? '◎' : agent[place].Arrow();
        var rows = Enumerable.Range(0, maze.Rows).Select(row => string.Concat(Enumerable.Range(0, maze.Columns).Select(column => Glyph(new(row, column)))));
        return $"<tt>{string.Join("<br>", rows)}</tt>";
    }
}
