namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class PanelPicture
{
    public static Picture Of(string title, IReadOnlyList<Picture> pictures)
    {
        if (pictures.FirstOrDefault(picture => picture.Space == "solid" || picture.Slider is not null) is { } alone)
            throw new ArgumentException($"'{alone.Title}' has a surface or a slider and stands alone; panels take figures in the plane.", nameof(pictures));
        var offsets = pictures.Select((_, i) => pictures.Take(i).Sum(picture => picture.Panels.Count)).ToArray();
        return new()
        {
            Title = title,
            Height = pictures.Max(picture => picture.Height),
            Legend = pictures.Any(picture => picture.Legend),
            Panels = [.. pictures.SelectMany(picture => picture.Panels.Select(panel => panel with { Title = panel.Title ?? picture.Title }))],
            Layers = [.. pictures.SelectMany((picture, i) => picture.Layers.Select(layer => Moved(layer, offsets[i], i > 0 && Repeated(layer, pictures[0]))))],
        };
    }

    private static Layer Moved(Layer layer, int offset, bool repeated) =>
        layer with { Panel = layer.Panel + offset, Legend = layer.Legend && !repeated };

    /// <summary>A series that an earlier panel has named keeps its colour and needs no second entry.</summary>
    private static bool Repeated(Layer layer, Picture first) => first.Layers.Any(other => other.Legend && other.Name == layer.Name && other.Colour == layer.Colour);
}
