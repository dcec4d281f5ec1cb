namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>Figures of values on a grid: contours, surfaces, heat maps.</summary>
internal static class GridPicture
{
    public static Picture Contour(
        string title, Func<double, double, double> function, (double Low, double High) x, (double Low, double High) y, string valueName,
        bool logValues)
    {
        var (xs, ys, z) = Sample(function, x, y, 121);
        var layer = new ContourLayer(xs, ys, z) { ValueName = valueName, Scale = "grey" };
        return new()
        {
            Title = title,
            Height = 520,
            Panels = [new Panel { X = new() { Range = [x.Low, x.High] }, Y = new() { Range = [y.Low, y.High] } }],
            Layers = [logValues ? ByLogarithm(layer) : layer],
        };
    }

    public static Picture Surface(
        string title, Func<double, double, double> function, (double Low, double High) x, (double Low, double High) y, string valueName)
    {
        var (xs, ys, z) = Sample(function, x, y, 61);
        return new()
        {
            Title = title,
            Height = 520,
            Space = "solid",
            Axes = ["x", "y", valueName],
            Layers = [new SurfaceLayer(xs, ys, z) { ValueName = valueName }],
        };
    }

    public static Picture Heat(
        string title, double[,] values, IReadOnlyList<string>? rows, IReadOnlyList<string>? columns, string valueName, bool diverging)
    {
        var (height, width) = (values.GetLength(0), values.GetLength(1));
        RequireNames(rows, height, nameof(rows));
        RequireNames(columns, width, nameof(columns));
        var largest = values.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        return new()
        {
            Title = title,
            Panels = [new Panel { X = Names(columns, width), Y = Names(rows, height) with { Range = [height - 0.5, -0.5] } }],
            Layers =
            [
                new HeatLayer(Steps(width), Steps(height), Rows(height, width, (row, column) => values[row, column]))
                {
                    ValueName = valueName,
                    Scale = diverging ? "diverging" : "viridis",
                    ValueMin = diverging ? -largest : null,
                    ValueMax = diverging ? largest : null,
                    Gap = 1,
                },
            ],
        };
    }

    public static double[] Steps(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    public static double[][] Rows(int rows, int columns, Func<int, int, double> value) =>
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => value(row, column)).ToArray())];

    private static (double[] X, double[] Y, double[][] Z) Sample(
        Func<double, double, double> function, (double Low, double High) x, (double Low, double High) y, int points)
    {
        var xs = Between(x, points);
        var ys = Between(y, points);
        return (xs, ys, [.. ys.Select(b => xs.Select(a => function(a, b)).ToArray())]);
    }

    private static double[] Between((double Low, double High) ends, int points) =>
        [.. Enumerable.Range(0, points).Select(i => ends.Low + (ends.High - ends.Low) * i / (points - 1))];

    /// <summary>Colours by the logarithm of the height, ticks by the height itself.</summary>
    private static ContourLayer ByLogarithm(ContourLayer layer)
    {
        var floor = layer.Z.SelectMany(row => row).Where(double.IsFinite).Max() * 1e-6;
        double[][] logs = [.. layer.Z.Select(row => row.Select(value => Math.Log10(Math.Max(value, floor))).ToArray())];
        var (low, high) = ((int)Math.Ceiling(logs.Min(row => row.Min())), (int)Math.Floor(logs.Max(row => row.Max())));
        int[] powers = [.. Enumerable.Range(low, Math.Max(1, high - low + 1))];
        return layer with
        {
            Z = logs,
            ValueTicks = [.. powers.Select(power => (double)power)],
            ValueTickTexts = [.. powers.Select(power => $"10<sup>{power}</sup>")],
            HoverTemplate = "%{x:.3g}, %{y:.3g}: 10^%{z:.2f}<extra></extra>",
        };
    }

    private static Axis Names(IReadOnlyList<string>? names, int count) =>
        names is null ? new() : new() { TickValues = Steps(count), TickTexts = names };

    private static void RequireNames(IReadOnlyList<string>? names, int count, string parameter)
    {
        if (names is not null && names.Count != count)
            throw new ArgumentException($"The heat map has {count} {parameter}, but {names.Count} names came for them.", parameter);
    }
}
