using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class MazeDrawing
{
    private const int PlaceSize = 52;
    private const double ArrowSize = 16;
    internal const double TipAhead = 0.17;
    private const string OtherMarks = "0123456789BCDEFHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static Picture Of(string title, IReadOnlyList<DrawnMaze> mazes) => new()
    {
        Title = title,
        Height = Math.Clamp(110 + PlaceSize * mazes.Max(drawn => drawn.Maze.Rows), 280, 640),
        Panels = [.. mazes.Select(Panel)],
        Layers = [.. mazes.SelectMany(Layers)],
    };

    public static Panel Panel(DrawnMaze drawn) => new()
    {
        Title = drawn.Title,
        Square = true,
        Weight = drawn.Maze.Columns,
        X = new() { Hidden = true, Range = [-0.6, drawn.Maze.Columns - 0.4] },
        Y = new() { Hidden = true, Range = [drawn.Maze.Rows - 0.4, -0.6] },
    };

    public static IEnumerable<Layer> Layers(DrawnMaze drawn, int panel) => From(drawn).Select(layer => layer with { Panel = panel });

    private static IEnumerable<Layer> From(DrawnMaze drawn)
    {
        if (drawn.Values is { } values)
            yield return Floor(drawn, values);
        if (drawn.Maze.Places.Count < drawn.Maze.Rows * drawn.Maze.Columns)
            yield return Rock(drawn.Maze);
        yield return Walls(drawn.Maze);
        if (drawn.Walk is { Count: > 0 } walk)
            yield return Walk(walk);
        yield return Landmark(drawn.Maze, 'A', "start", "square", Palette.Colour(5));
        yield return Landmark(drawn.Maze, 'G', "goal", "star", Palette.Good);
        yield return Letters(drawn.Maze);
        if (drawn.Policy is { } policy)
            yield return Arrows(drawn, policy);
    }

    /// <summary>One arrow for every place in the maze's order, of size zero where nothing is done: another agent may do something there.</summary>
    /// <remarks>Plotly places an arrow by its tip: the tip stands ahead of the place's middle.</remarks>
    private static DotsLayer Arrows(DrawnMaze drawn, Func<Position, Move> policy)
    {
        Move At(Position place) => drawn.Ends.Contains(place) ? Move.Up : policy(place);
        (Position Place, Position Ahead)[] steps = [.. drawn.Maze.Places.Select(place => (place, place.Toward(At(place))))];
        return new(
            [.. steps.Select(step => step.Place.Column + TipAhead * (step.Ahead.Column - step.Place.Column))],
            [.. steps.Select(step => step.Place.Row + TipAhead * (step.Ahead.Row - step.Place.Row))])
        {
            Name = "moves",
            Symbol = "arrow",
            Colour = Palette.Bad,
            Sizes = [.. drawn.Maze.Places.Select(place => drawn.Ends.Contains(place) ? 0 : ArrowSize)],
            Angles = [.. drawn.Maze.Places.Select(place => 90.0 * (int)At(place))],
            Opacity = 1,
            Silent = true,
            ShowScale = false,
        };
    }

    private static HeatLayer Floor(DrawnMaze drawn, Func<Position, double> values) =>
        Cells(drawn.Maze, place => drawn.Maze.Contains(place) ? values(place) : double.NaN) with
        {
            Name = drawn.ValueName,
            ValueName = drawn.ValueName,
            HoverTemplate = "row %{y}, column %{x}: %{z:.4g}<extra></extra>",
        };

    /// <summary>Wall as large as a place.</summary>
    private static HeatLayer Rock(Maze maze) => Cells(maze, place => maze.Contains(place) ? double.NaN : 1) with
    {
        Name = "rock",
        Scale = "wall",
        ValueMin = 0,
        ValueMax = 1,
        ShowScale = false,
        Silent = true,
    };

    /// <summary>The edges over which no move leads, as one line with gaps.</summary>
    private static LineLayer Walls(Maze maze)
    {
        var edges = Enumerable.Range(0, maze.Rows).SelectMany(row => Enumerable.Range(0, maze.Columns).Select(column => new Position(row, column)))
            .SelectMany(place => Moves.All.Where(move => IsWall(maze, place, move)).Select(move => Edge(place, move))).Distinct().ToArray();
        return new(
            [.. edges.SelectMany(edge => (double[])[edge.X1, edge.X2, double.NaN])],
            [.. edges.SelectMany(edge => (double[])[edge.Y1, edge.Y2, double.NaN])])
        {
            Name = "walls",
            Colour = Palette.Grey,
            Width = 3,
            Silent = true,
        };
    }

    /// <summary>Between a place and whatever it does not lead to, and around the whole.</summary>
    private static bool IsWall(Maze maze, Position place, Move move)
    {
        var next = place.Toward(move);
        var isOutside = (uint)next.Row >= (uint)maze.Rows || (uint)next.Column >= (uint)maze.Columns;
        return isOutside || (maze.Contains(place) && !maze.Leads(place, move));
    }

    private static (double X1, double Y1, double X2, double Y2) Edge(Position place, Move move)
    {
        var next = place.Toward(move);
        var (x, y) = ((place.Column + next.Column) / 2.0, (place.Row + next.Row) / 2.0);
        return move is Move.Left or Move.Right ? (x, y - 0.5, x, y + 0.5) : (x - 0.5, y, x + 0.5, y);
    }

    private static LineLayer Walk(IReadOnlyList<Position> walk) =>
        new([.. walk.Select(place => (double)place.Column)], [.. walk.Select(place => (double)place.Row)])
        {
            Name = "walk",
            Colour = Palette.Accent,
            Width = 4,
            Silent = true,
        };

    private static DotsLayer Landmark(Maze maze, char letter, string name, string symbol, string colour)
    {
        var places = maze.Marked(letter);
        return At(places) with { Name = name, Symbol = symbol, Colour = colour, Size = 18, Hover = [.. places.Select(_ => name)] };
    }

    private static WordsLayer Letters(Maze maze)
    {
        (Position Place, string Letter)[] marks = [.. OtherMarks.SelectMany(letter => maze.Marked(letter).Select(place => (place, $"{letter}")))];
        return new(
            [.. marks.Select(mark => (double)mark.Place.Column)], [.. marks.Select(mark => (double)mark.Place.Row)],
            [.. marks.Select(mark => mark.Letter)]);
    }

    private static DotsLayer At(IReadOnlyList<Position> places) =>
        new([.. places.Select(place => (double)place.Column)], [.. places.Select(place => (double)place.Row)]) { ShowScale = false };

    private static HeatLayer Cells(Maze maze, Func<Position, double> value) =>
        new(
            GridPicture.Steps(maze.Columns), GridPicture.Steps(maze.Rows),
            GridPicture.Rows(maze.Rows, maze.Columns, (row, column) => value(new(row, column))));
}
