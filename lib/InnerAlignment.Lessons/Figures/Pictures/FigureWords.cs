using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>A figure in sentences, from its data: what a reader who cannot see it needs to follow the text.</summary>
internal static class FigureWords
{
    public static string Of(Picture picture) =>
        Sentences.Of([$"{picture.Title.TrimEnd('.')}.", .. Axes(picture), .. picture.Layers.Where(Speaks).Select(Layer)]);

    private static IEnumerable<string> Axes(Picture picture) => picture.Space == "solid"
        ? [$"A surface over {picture.Axes![0]} and {picture.Axes[1]}; its height is {picture.Axes[2]}."]
        : picture.Panels.Where(panel => !panel.X.Hidden).Select(Axes);

    private static string Axes(Panel panel) =>
        (panel.Title is { } title ? $"Panel '{title}': " : "") + $"Horizontal axis: {Named(panel.X)}. Vertical axis: {Named(panel.Y)}.";

    private static string Named(Axis axis) => (axis.Title is "" ? "no name" : axis.Title) + (axis.Log ? ", logarithmic" : "");

    private static bool Speaks(Layer layer) => layer is not (BandLayer or WordsLayer) && (!layer.Silent || layer.Name is "moves" or "walk");

    private static string Layer(Layer layer) => layer switch
    {
        LineLayer line => Line(line),
        DotsLayer { Name: "moves" } moves => $"Arrows at {moves.Sizes!.Count(size => size > 0)} places show the moves.",
        DotsLayer { X.Count: 0 } => "",
        DotsLayer { X.Count: 1 } dot => $"{dot.Name ?? dot.Hover?[0] ?? "One dot"} at {Number.Text(dot.X[0])}, {Number.Text(dot.Y[0])}.",
        DotsLayer { Values: { } values } dots => $"{Placed(dots)}, {dots.ValueName} {Range(values)}.",
        DotsLayer dots => $"{Placed(dots)}.",
        BarsLayer bars => Bars(bars),
        HeatLayer heat => $"{Size(heat)} of colours, {heat.ValueName} {Range(heat.Z)}.",
        ContourLayer contour => $"Contours of {contour.ValueName}, x {Range(contour.X)}, y {Range(contour.Y)}.",
        SurfaceLayer surface => $"{surface.ValueName} runs {Range(surface.Z)}, x {Range(surface.X)}, y {Range(surface.Y)}.",
        _ => "",
    };

    private static string Line(LineLayer line)
    {
        var points = line.X.Zip(line.Y).Where(point => double.IsFinite(point.Second)).ToArray();
        if (points.Length == 0)
            return $"{line.Name}: no points.";
        var ends = $"{line.Name}: from {Placed(points[0])} to {Placed(points[^1])}";
        var (lowest, highest) = (points.Min(point => point.Second), points.Max(point => point.Second));
        return points.Length > 2 ? $"{ends}, lowest {Number.Text(lowest)}, highest {Number.Text(highest)}." : $"{ends}.";
    }

    private static string Placed((double X, double Y) point) => $"{Number.Text(point.Y)} at {Number.Text(point.X)}";

    private static string Placed(DotsLayer dots) => $"{dots.X.Count} {dots.Name ?? "dots"}, x {Range(dots.X)}, y {Range(dots.Y)}";

    private static string Size(HeatLayer heat) => $"{heat.Y.Count} rows and {heat.X.Count} columns";

    private static string Bars(BarsLayer bars) =>
        (bars.Name is { Length: > 0 } name ? $"{name}: " : "") + string.Join(", ", bars.Labels.Select((_, i) => Bar(bars, i))) + ".";

    private static string Bar(BarsLayer bars, int i) =>
        $"{bars.Labels[i]} {Number.Text(bars.Y[i])}" + (bars.Errors is { } errors ? $" ± {Number.Text(errors[i])}" : "");

    private static string Range(IReadOnlyList<IReadOnlyList<double>> rows) => Range([.. rows.SelectMany(row => row)]);

    private static string Range(IReadOnlyList<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        return finite.Length == 0 ? "without values" : $"from {Number.Text(finite.Min())} to {Number.Text(finite.Max())}";
    }
}
