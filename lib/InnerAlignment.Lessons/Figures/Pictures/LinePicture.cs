namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class LinePicture
{
    private const int UsualHeight = 420;
    private const int LegendRow = 29;

    public static Picture Of(string title, IReadOnlyList<Series> series)
    {
        foreach (var line in series)
            RequireSameLength(line);
        return new()
        {
            Title = title,
            Height = Math.Max(UsualHeight, 110 + LegendRow * series.Count),
            Legend = series.Count > 1,
            Layers = [.. series.Select(Thinning.Of).SelectMany(Band), .. series.Select(Thinning.Of).Select(Line)],
        };
    }

    public static LineLayer Line(Series series, int index) => new(series.X, series.Y)
    {
        Name = series.Name,
        Legend = true,
        Colour = Palette.Colour(index),
        Dash = series.Dashed ? "dash" : Palette.Dash(index),
        Markers = series.Marked,
        Scattered = series.Scattered,
    };

    public static void RequireSameLength(Series series)
    {
        int?[] lengths = [series.X.Count, series.Y.Count, series.Low?.Count, series.High?.Count, series.When?.Count];
        if (lengths.Any(length => length is { } n && n != series.X.Count))
            throw new ArgumentException(
                $"Series '{series.Name}' has {series.X.Count} positions but {series.Y.Count} values"
                + (series.Low is null ? "" : $", {series.Low.Count} low and {series.High?.Count} high edges")
                + (series.When is null ? "" : $", {series.When.Count} times") + ": give one for each position.");
    }

    private static IEnumerable<Layer> Band(Series series, int index) => series is { Low: { } low, High: { } high }
        ? [new BandLayer(series.X, low, high, Palette.Wash(Palette.Colour(index), 0.18)) { Name = series.Name }]
        : [];
}
