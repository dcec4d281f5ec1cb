using System.Globalization;

namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>What is drawn over a figure: paths, levels, marks, and the slider that lets paths grow.</summary>
internal static class PathPicture
{
    private const int SliderSteps = 48;

    public static Picture Add(Picture picture, Series path, IReadOnlyList<double>? z)
    {
        if (picture.Space == "solid" && z?.Count != path.X.Count)
            throw new ArgumentException(
                $"A path over a surface needs a height for each of its {path.X.Count} points; {z?.Count ?? 0} came.", nameof(z));
        LinePicture.RequireSameLength(path);
        var colour = Colour(picture);
        var line = new LineLayer(path.X, path.Y) { Name = path.Name, Legend = true, Colour = colour, Width = 3, Z = z };
        IReadOnlyList<Layer> ends = picture.Space == "solid" || path.X.Count == 0 ? [] : Ends(path, colour);
        return picture with { Legend = true, Layers = [.. picture.Layers, line, .. ends] };
    }

    public static Picture Level(Picture picture, string name, double y)
    {
        double[] xs = [.. picture.Layers.OfType<LineLayer>().SelectMany(line => line.X).Where(double.IsFinite)];
        double[] ends = xs.Length > 0 ? [xs.Min(), xs.Max()] : [0, 1];
        var level = new LineLayer(ends, [y, y]) { Name = name, Legend = true, Colour = Palette.Grey, Dash = "dash", Width = 1.5 };
        return picture with { Legend = true, Layers = [.. picture.Layers, level] };
    }

    public static Picture Mark(Picture picture, IReadOnlyList<string> words, IReadOnlyList<double> x, IReadOnlyList<double> y) => picture with
    {
        Layers =
        [
            .. picture.Layers,
            new DotsLayer(x, y) { Symbol = "diamond", Size = 10, Colour = Palette.Accent, Hover = words, ShowScale = false },
            new WordsLayer(x, y, words) { Above = true, Size = 12, Colour = picture.Layers.OfType<ContourLayer>().Any() ? Palette.OnContours : null },
        ],
    };

    public static Picture Animate(Picture picture, string label, IReadOnlyList<Series> paths)
    {
        foreach (var path in paths)
            LinePicture.RequireSameLength(path);
        var last = paths.Max(path => path.When is { Count: > 0 } when ? when[^1] : path.X.Count - 1);
        var steps = (int)Math.Clamp(last + 1, 2, SliderSteps);
        double[] times = [.. Enumerable.Range(0, steps).Select(i => last * i / (steps - 1))];
        var tracks = paths.Select((path, i) => LinePicture.Line(path, i) with
        {
            Width = 2.5,
            Cuts = [.. times.Select(time => Reached(path, time))],
        });
        return picture with
        {
            Legend = true,
            Height = picture.Height + 70,
            Layers = [.. picture.Layers, .. tracks],
            Slider = new(label, [.. times.Select(time => Math.Round(time).ToString(CultureInfo.InvariantCulture))]),
        };
    }

    /// <summary>How many points of a path are reached by then: at least its first.</summary>
    private static int Reached(Series path, double time) =>
        Math.Max(1, path.When is { } when ? when.Count(moment => moment <= time + 1e-9) : (int)Math.Min(path.X.Count, Math.Floor(time) + 1));

    private static DotsLayer[] Ends(Series path, string colour) =>
    [
        new([path.X[0]], [path.Y[0]]) { Symbol = "circle", Size = 9, Colour = colour, Hover = [$"{path.Name}: start"], ShowScale = false },
        new([path.X[^1]], [path.Y[^1]]) { Symbol = "star", Size = 14, Colour = colour, Hover = [$"{path.Name}: end"], ShowScale = false },
    ];

    /// <summary>Over coloured dots the first colour is left out: it is one of theirs.</summary>
    private static string Colour(Picture picture)
    {
        var taken = picture.Layers.OfType<DotsLayer>().Any(dots => dots.Values is not null) ? 1 : 0;
        return Palette.Colour(taken + picture.Layers.OfType<LineLayer>().Count());
    }
}
