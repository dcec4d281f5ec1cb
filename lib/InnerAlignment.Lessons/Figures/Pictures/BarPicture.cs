namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class BarPicture
{
    public static Picture Of(
        string title, IReadOnlyList<string> names, IReadOnlyList<(string Name, IReadOnlyList<double> Values, IReadOnlyList<double>? Errors)> groups)
    {
        foreach (var (name, values, errors) in groups)
        {
            if (values.Count != names.Count || (errors?.Count ?? names.Count) != names.Count)
                throw new ArgumentException(
                    $"Bars '{name}' need {names.Count} values and errors, one for each name; {values.Count} and {errors?.Count} came.");
        }

        return new()
        {
            Title = title,
            Legend = groups.Count > 1,
            Panels = [new Panel { X = new() { Category = true } }],
            Layers = [.. groups.Select((group, i) => Bars(names, group, i, groups.Count > 1))],
        };
    }

    private static BarsLayer Bars(
        IReadOnlyList<string> names, (string Name, IReadOnlyList<double> Values, IReadOnlyList<double>? Errors) group, int index, bool legend) =>
        new(names, group.Values) { Name = group.Name, Errors = group.Errors, Colour = Palette.Colour(index), Legend = legend };
}
