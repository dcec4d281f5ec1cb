namespace InnerAlignment.Lessons.Figures.Pictures;

internal static class PanelPicture
{
    public static Picture Of(string title, IReadOnlyList<Picture> pictures)
    {
        if (pictures.FirstOrDefault(picture => picture.Space == "solid" || picture.Slider is not null) is { } alone)
            throw new ArgumentException(
                $"'{alone.Title}' has a surface or a slider and stands alone; panels take figures in the plane.", nameof(pictures));
        var offsets = pictures.Select((_, i) => pictures.Take(i).Sum(picture => picture.Panels.Count)).ToArray();
        return new()
        {
            Title = title,
            Height = pictures.Max(picture => picture.Height),
            Legend = pictures.Any(picture => picture.Legend),
            Panels = [.. pictures.SelectMany(picture => picture.Panels.Select(panel => panel with { Title = panel.Title ?? picture.Title }))],
            Layers = [.. pictures.SelectMany((picture, i) => picture.Layers.Select(layer => Moved(layer, offsets[i], i > 0 ? pictures[0] : null)))],
        };
    }

    /// <summary>A series that the first panel has named keeps its colour and needs no second entry in the legend.</summary>
    private static Layer Moved(Layer layer, int offset, Picture? first)
    {
        var isNamed = first?.Layers.Any(other => other.Legend && other.Name == layer.Name && other.Colour == layer.Colour) ?? false;
        return layer with { Panel = layer.Panel + offset, Legend = layer.Legend && !isNamed };
    }
}
