using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class AgentsDrawing
{
    private const string Still = "4";

    public static Figure Of(
        string title, MazePicture maze, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> values, IReadOnlyList<string> algorithms,
        string valueName)
    {
        if (algorithms.Count != x.Count)
            throw new ArgumentException($"Each of the {x.Count} dots is an agent and needs its algorithm; {algorithms.Count} came.", nameof(algorithms));
        var best = values.Index().MaxBy(dot => dot.Item).Index;
        var hover = algorithms.Select((arrows, i) => $"{valueName} {Number.Text(values[i])}<br><span style=\"font-family:monospace\">{Drawn(maze, arrows)}</span>");
        var dots = DotsPicture.Layer(x, y, values, valueName, [.. hover]) with { Custom = [.. algorithms.Select(Code)], ValueBarX = 0.53, Name = "agents" };
        var ring = new DotsLayer([x[best]], [y[best]]) { Name = "shown agent", Symbol = "circle", Size = 14, Colour = Palette.Wash(Palette.Bad, 0.55), Silent = true, ShowScale = false };
        Layer[] beside = [.. MazeDrawing.Layers(maze with { Arrows = algorithms[best] }, 1)];
        var picture = new Picture
        {
            Title = title,
            Height = 480,
            Panels = [new Panel { Title = "every dot is an agent", Weight = 1.25 }, MazeDrawing.Panel(maze) with { Title = "what the marked agent does", Weight = 1 }],
            Layers = [dots, ring, .. beside],
        };
        return new Figure(picture, null, new AgentLayers(0, 2 + Array.FindIndex(beside, layer => layer.Name == "moves"), 1));
    }

    /// <summary>One digit per cell in reading order: quarter turns clockwise from up, or 4 for no move.</summary>
    private static string Code(string arrows) =>
        string.Concat(MazePicture.Angles(arrows).Select(angle => double.IsNaN(angle) ? Still : $"{(int)(angle / 90)}"));

    private static string Drawn(MazePicture maze, string arrows)
    {
        var codes = Code(arrows);
        return string.Join("<br>", maze.Rows.Select((row, y) => string.Concat(row.Select((cell, x) => cell == '#' ? '█' : "↑→↓←·"[codes[y * maze.Width + x] - '0']))));
    }
}
