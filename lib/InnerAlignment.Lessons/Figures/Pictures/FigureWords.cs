using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>A figure in sentences, from its data: what a reader who cannot see it needs to follow the text.</summary>
internal static class FigureWords
{
    public static string Of(Picture picture) =>
        string.Join(" ", (string[])[$"{picture.Title}.", .. Axes(picture), .. picture.Layers.Where(Speaks).Select(Layer)]).Replace("..", ".", StringComparison.Ordinal);

    private static IEnumerable<string> Axes(Picture picture) => picture.Space == "solid"
        ? [$"A surface over {picture.Axes![0]} and {picture.Axes[1]}; its height is {picture.Axes[2]}."]
        : picture.Panels.Where(panel => !panel.X.Hidden).Select(Axes);

    private static string Axes(Panel panel) =>
        (panel.Title is { } title ? $"Panel '{title}': " : "") + $"Horizontal axis: {Named(panel.X)}. Vertical axis: {Named(panel.Y)}.";

    private static string Named(Axis axis) => (axis.Title is "" ? "no name" : axis.Title) + (axis.Log ? ", logarithmic" : "");

    private static bool Speaks(Layer layer) => layer is not (BandLayer or WordsLayer) && (!layer.Silent || layer.Name is "walls" or "moves" or "walk");

    private static string Layer(Layer layer) => layer switch
    {
        LineLayer line => Line(line),
        DotsLayer { Name: "moves" } moves => $"Arrows in {moves.Sizes!.Count(size => size > 0)} cells show the moves.",
        DotsLayer { X.Count: 1 } dot => $"{dot.Name ?? dot.Hover?[0] ?? "One dot"} at {Number.Text(dot.X[0])}, {Number.Text(dot.Y[0])}.",
        DotsLayer dots => $"{dots.X.Count} {dots.Name ?? "dots"}, x {Range(dots.X)}, y {Range(dots.Y)}{(dots.Values is { } v ? $", {dots.ValueName} {Range(v)}" : "")}.",
        BarsLayer bars => Bars(bars),
        HeatLayer { Name: "walls" } walls => $"A maze of {walls.Y.Count} rows and {walls.X.Count} columns, {walls.Z.Sum(row => row.Count(double.IsFinite))} cells of it wall.",
        HeatLayer heat => $"{heat.Y.Count} rows and {heat.X.Count} columns of colours, {heat.ValueName} {Range([.. heat.Z.SelectMany(row => row)])}.",
        ContourLayer contour => $"Contours of {contour.ValueName}, x {Range(contour.X)}, y {Range(contour.Y)}.",
        SurfaceLayer surface => $"{surface.ValueName} runs {Range([.. surface.Z.SelectMany(row => row)])}, x {Range(surface.X)}, y {Range(surface.Y)}.",
        _ => "",
    };

    private static string Line(LineLayer line)
    {
        var ends = line.X.Zip(line.Y).Where(point => double.IsFinite(point.Second)).ToArray();
        return ends.Length == 0
            ? $"{line.Name}: no points."
            : $"{line.Name}: from {Number.Text(ends[0].Second)} at {Number.Text(ends[0].First)} to {Number.Text(ends[^1].Second)} at {Number.Text(ends[^1].First)}"
              + (ends.Length > 2 ? $", lowest {Number.Text(ends.Min(point => point.Second))}, highest {Number.Text(ends.Max(point => point.Second))}." : ".");
    }

    private static string Bars(BarsLayer bars) =>
        (bars.Name is { Length: > 0 } name ? $"{name}: " : "")
        + string.Join(", ", bars.Labels.Select((label, i) => $"{label} {Number.Text(bars.Y[i])}{(bars.Errors is { } e ? $" ± {Number.Text(e[i])}" : "")}")) + ".";

    private static string Range(IReadOnlyList<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        return finite.Length == 0 ? "without values" : $"from {Number.Text(finite.Min())} to {Number.Text(finite.Max())}";
    }
}
