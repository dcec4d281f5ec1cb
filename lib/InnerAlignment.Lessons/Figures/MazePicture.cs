namespace InnerAlignment.Lessons.Figures;

/// <summary>A maze to draw, with whatever is known of each of its cells.</summary>
/// <param name="Map">The maze as text, one line per row: <c>#</c> is wall, <c>S</c> start, <c>G</c> goal, anything else floor.</param>
public sealed record MazePicture(string Map)
{
    private const string Compass = "^>v<↑→↓←";

    /// <summary>The title above this maze; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What the agent does in each cell: text of the map's shape with <c>^ &gt; v &lt;</c> (or ↑ → ↓ ←) for a move and anything
    /// else for none.</summary>
    public string? Arrows { get; init; }

    /// <summary>A value for each cell, <c>[rows, columns]</c>, shown as colour; NaN shows bare floor. Null for none.</summary>
    public double[,]? Values { get; init; }

    /// <summary>What the values are, with their unit.</summary>
    public string ValueName { get; init; } = "value";

    /// <summary>Cells walked through, in order; null for none.</summary>
    public IReadOnlyList<(int Row, int Column)>? Walk { get; init; }

    internal string[] Rows => Lines(Map);

    internal int Height => Rows.Length;

    internal int Width => Rows.Max(row => row.Length);

    internal static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0)];

    /// <summary>Cells that hold a mark, as columns and rows.</summary>
    internal (double[] X, double[] Y) Cells(Func<char, bool> has)
    {
        var found = Rows.SelectMany((row, y) => row.Select((cell, x) => (cell, x, y))).Where(at => has(at.cell)).ToArray();
        return ([.. found.Select(at => (double)at.x)], [.. found.Select(at => (double)at.y)]);
    }

    /// <summary>Degrees clockwise from up for each cell of a policy in reading order; NaN where there is no arrow.</summary>
    internal static double[] Angles(string arrows) =>
        [.. Lines(arrows).SelectMany(row => row).Select(arrow => Compass.IndexOf(arrow, StringComparison.Ordinal)).Select(Angle)];

    private static double Angle(int direction) => direction < 0 ? double.NaN : 90.0 * (direction % 4);
}
