using InnerAlignment.Lessons.Figures.Pictures;

namespace InnerAlignment.Lessons.Figures;

public sealed partial class Figure
{
    /// <summary>Adds a path over dots, contours or a surface, its start and its end marked.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="x">Positions in order, <c>[n]</c>.</param>
    /// <param name="y">Positions in order, <c>[n]</c>.</param>
    /// <param name="z">Heights over a surface, <c>[n]</c>; null in the plane.</param>
    public Figure Path(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? z = null) =>
        With(PathPicture.Add(Picture, new Series(name, x, y), z));

    /// <summary>Adds paths over dots or contours, which a slider lets grow.</summary>
    /// <param name="label">What the slider counts: <c>evaluations</c>, for instance.</param>
    /// <param name="paths">The paths; where <see cref="Series.When"/> is given it says when each point was reached, else points are
    /// counted.</param>
    public Figure Animate(string label, params IEnumerable<Series> paths) => With(PathPicture.Animate(Picture, label, [.. paths]));

    /// <summary>Adds a dashed horizontal line: a reference value, said by its name.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="y">Where it lies.</param>
    public Figure Level(string name, double y) => With(PathPicture.Level(Picture, name, y));

    /// <summary>Marks single points, the words beside them.</summary>
    /// <param name="words">What each point is, <c>[n]</c>.</param>
    /// <param name="x">Positions, <c>[n]</c>.</param>
    /// <param name="y">Positions, <c>[n]</c>.</param>
    public Figure Mark(IReadOnlyList<string> words, IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        With(PathPicture.Mark(Picture, words, x, y));

    /// <summary>Figures in the plane side by side, under one title.</summary>
    /// <param name="title">The title above all of them; each keeps its own above its panel.</param>
    /// <param name="figures">The figures from left to right.</param>
    public static Figure Panels(string title, params IEnumerable<Figure> figures) =>
        new(PanelPicture.Of(title, [.. figures.Select(figure => figure.Picture)]));
}
