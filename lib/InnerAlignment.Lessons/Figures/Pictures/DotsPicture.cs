using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class DotsPicture
{
    public static Picture Of(
        string title, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? values, string valueName,
        IReadOnlyList<string>? hover) =>
        new() { Title = title, Height = 480, Layers = [Layer(x, y, values, valueName, hover)] };

    public static DotsLayer Layer(
        IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? values, string valueName, IReadOnlyList<string>? hover)
    {
        if (y.Count != x.Count || (values?.Count ?? x.Count) != x.Count || (hover?.Count ?? x.Count) != x.Count)
            throw new ArgumentException(
                $"Dots need as many of each: {x.Count} x, {y.Count} y, {values?.Count ?? x.Count} values and {hover?.Count ?? x.Count} texts came.");
        return new(x, y)
        {
            Values = values,
            ValueName = valueName,
            ShowScale = values is not null,
            Colour = Palette.Colour(0),
            Hover = hover ?? values?.Select(value => $"{valueName} {Number.Text(value)}").ToArray(),
            Size = x.Count > 2000 ? 4 : x.Count > 300 ? 6 : 8,
            Opacity = x.Count > 300 ? 0.8 : 1,
        };
    }
}
