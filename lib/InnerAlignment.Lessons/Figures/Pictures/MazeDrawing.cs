namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class MazeDrawing
{
    private const int CellSize = 42;

    public static Picture Of(string title, IReadOnlyList<MazePicture> mazes) => new()
    {
        Title = title,
        Height = Math.Clamp(130 + CellSize * mazes.Max(maze => maze.Height), 260, 640),
        Panels = [.. mazes.Select(Panel)],
        Layers = [.. mazes.SelectMany(Layers)],
    };

    public static Panel Panel(MazePicture maze) => new()
    {
        Title = maze.Title,
        Square = true,
        Weight = maze.Width,
        X = new() { Hidden = true, Range = [-0.5, maze.Width - 0.5] },
        Y = new() { Hidden = true, Range = [maze.Height - 0.5, -0.5] },
    };

    public static IEnumerable<Layer> Layers(MazePicture maze, int panel)
    {
        if (maze.Values is { } values)
            yield return Floor(maze, values) with { Panel = panel };
        yield return Walls(maze) with { Panel = panel };
        if (maze.Walk is { Count: > 0 } walk)
            yield return Walk(walk) with { Panel = panel };
        yield return Landmark(maze, 'S', "start", "square", Palette.Colour(5)) with { Panel = panel };
        yield return Landmark(maze, 'G', "goal", "star", Palette.Good) with { Panel = panel };
        if (maze.Arrows is { } arrows)
            yield return Arrows(maze, arrows) with { Panel = panel };
    }

    /// <summary>One arrow for every cell in reading order, of size zero where the agent does not move: another agent may there.</summary>
    public static DotsLayer Arrows(MazePicture maze, string arrows)
    {
        var angles = MazePicture.Angles(arrows);
        if (angles.Length != maze.Width * maze.Height)
            throw new ArgumentException(
                $"Arrows come one for each of the {maze.Height} x {maze.Width} cells; {angles.Length} came.", nameof(arrows));
        var (xs, ys) = maze.Cells(_ => true);
        return new(xs, ys)
        {
            Name = "moves",
            Symbol = "arrow",
            Colour = Palette.Bad,
            Sizes = [.. angles.Select(angle => double.IsNaN(angle) ? 0 : 15.0)],
            Angles = [.. angles.Select(angle => double.IsNaN(angle) ? 0 : angle)],
            Silent = true,
            ShowScale = false,
        };
    }

    private static HeatLayer Walls(MazePicture maze) => Cells(maze, (row, column) => IsWall(maze, row, column) ? 1 : double.NaN) with
    {
        Name = "walls",
        Scale = "wall",
        ValueMin = 0,
        ValueMax = 1,
        ShowScale = false,
        Silent = true,
    };

    private static HeatLayer Floor(MazePicture maze, double[,] values)
    {
        if (values.GetLength(0) != maze.Height || values.GetLength(1) != maze.Width)
            throw new ArgumentException(
                $"Values come one for each of the {maze.Height} x {maze.Width} cells; {values.GetLength(0)} x {values.GetLength(1)} came.", nameof(values));
        return Cells(maze, (row, column) => IsWall(maze, row, column) ? double.NaN : values[row, column]) with
        {
            Name = maze.ValueName,
            ValueName = maze.ValueName,
            Gap = 1,
            HoverTemplate = "row %{y}, column %{x}: %{z:.4g}<extra></extra>",
        };
    }

    private static HeatLayer Cells(MazePicture maze, Func<int, int, double> value) =>
        new(GridPicture.Steps(maze.Width), GridPicture.Steps(maze.Height), GridPicture.Rows(maze.Height, maze.Width, value));

    private static bool IsWall(MazePicture maze, int row, int column) => maze.Rows[row].ElementAtOrDefault(column) == '#';

    private static LineLayer Walk(IReadOnlyList<(int Row, int Column)> walk) =>
        new([.. walk.Select(cell => (double)cell.Column)], [.. walk.Select(cell => (double)cell.Row)])
        {
            Name = "walk",
            Colour = Palette.Accent,
            Width = 4,
            Silent = true,
        };

    private static DotsLayer Landmark(MazePicture maze, char mark, string name, string symbol, string colour)
    {
        var (x, y) = maze.Cells(cell => cell == mark);
        return new(x, y) { Name = name, Symbol = symbol, Colour = colour, Size = 17, Hover = [.. x.Select(_ => name)], ShowScale = false };
    }
}
