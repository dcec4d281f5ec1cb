using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class AgentsDrawing
{
    private const string Still = "4";
    private const string Glyphs = "↑→↓←·";

    public static Figure Of(
        string title, MazePicture maze, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> values,
        IReadOnlyList<string> algorithms, string valueName)
    {
        if (algorithms.Count != x.Count)
            throw new ArgumentException(
                $"Each of the {x.Count} dots is an agent and needs its algorithm; {algorithms.Count} came.", nameof(algorithms));
        var hover = algorithms.Zip(values, (arrows, value) => $"{valueName} {Number.Text(value)}<br>{Drawn(maze, arrows)}");
        var dots = DotsPicture.Layer(x, y, values, valueName, [.. hover]);
        var best = values.Index().MaxBy(dot => dot.Item).Index;
        Layer[] beside = [.. MazeDrawing.Layers(maze with { Arrows = algorithms[best] }, 1)];
        Layer[] layers = [dots with { Custom = [.. algorithms.Select(Code)], ValueBarX = 0.53, Name = "agents" }, Ring(x[best], y[best]), .. beside];
        return new Figure(Picture(title, maze, layers), null, new AgentLayers(0, Array.FindIndex(layers, layer => layer.Name == "moves"), 1));
    }

    private static Picture Picture(string title, MazePicture maze, Layer[] layers) => new()
    {
        Title = title,
        Height = 480,
        Panels =
        [
            new Panel { Title = "every dot is an agent", Weight = 1.25 },
            MazeDrawing.Panel(maze) with { Title = "what the marked agent does", Weight = 1 },
        ],
        Layers = layers,
    };

    /// <summary>Marks the agent whose algorithm is shown.</summary>
    private static DotsLayer Ring(double x, double y) => new([x], [y])
    {
        Name = "shown agent",
        Size = 14,
        Colour = Palette.Wash(Palette.Bad, 0.55),
        Silent = true,
        ShowScale = false,
    };

    /// <summary>One digit per cell in reading order: quarter turns clockwise from up, or 4 for no move.</summary>
    private static string Code(string arrows) =>
        string.Concat(MazePicture.Angles(arrows).Select(angle => double.IsNaN(angle) ? Still : $"{(int)(angle / 90)}"));

    private static string Drawn(MazePicture maze, string arrows)
    {
        var codes = Code(arrows);
        var rows = maze.Rows.Select((row, y) => string.Concat(row.Select((cell, x) => cell == '#' ? '█' : Glyphs[codes[y * maze.Width + x] - '0'])));
        return $"<span style=\"font-family:monospace\">{string.Join("<br>", rows)}</span>";
    }
}
