using InnerAlignment.Lessons.Figures.Pictures;
using InnerAlignment.Policies;

namespace InnerAlignment.Lessons.Figures;

public sealed partial class Figure
{
    /// <summary>Lines, one for each series, with bands where a series has a spread.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="series">What to draw, in the order of the legend.</param>
    public static Figure Lines(string title, params IEnumerable<Series> series) => new(LinePicture.Of(title, [.. series]));

    /// <summary>Dots in the plane, coloured by value.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="x">Positions, <c>[n]</c>.</param>
    /// <param name="y">Positions, <c>[n]</c>.</param>
    /// <param name="values">What the colour shows, <c>[n]</c>; null for one colour.</param>
    /// <param name="valueName">What the values are, with their unit.</param>
    /// <param name="hover">What each dot says under the pointer, <c>[n]</c>; null for its numbers.</param>
    public static Figure Dots(
        string title, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? values = null, string valueName = "value",
        IReadOnlyList<string>? hover = null) => new(DotsPicture.Of(title, x, y, values, valueName, hover));

    /// <summary>Lines of equal height of a function of two variables.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="function">The function, called on a grid of 121 by 121 points.</param>
    /// <param name="x">The ends of the horizontal axis.</param>
    /// <param name="y">The ends of the vertical axis.</param>
    /// <param name="valueName">What the function's value is.</param>
    /// <param name="logValues">Whether heights are shown by their logarithm; a function that touches 0 is cut at a millionth of its
    /// largest height.</param>
    public static Figure Contour(
        string title, Func<double, double, double> function, (double Low, double High) x, (double Low, double High) y, string valueName = "f",
        bool logValues = false) => new(GridPicture.Contour(title, function, x, y, valueName, logValues));

    /// <summary>A function of two variables as a surface in space, drawn by XPlot.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="function">The function, called on a grid of 61 by 61 points.</param>
    /// <param name="x">The ends of the first axis.</param>
    /// <param name="y">The ends of the second axis.</param>
    /// <param name="valueName">What the function's value is.</param>
    public static Figure Surface(
        string title, Func<double, double, double> function, (double Low, double High) x, (double Low, double High) y, string valueName = "f") =>
        new(GridPicture.Surface(title, function, x, y, valueName));

    /// <summary>A table of numbers as colours.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="values">One number per cell, <c>[rows, columns]</c>; row 0 is drawn at the top. NaN leaves a hole.</param>
    /// <param name="rows">The rows' names; null for their numbers.</param>
    /// <param name="columns">The columns' names; null for their numbers.</param>
    /// <param name="valueName">What the values are, with their unit.</param>
    /// <param name="diverging">Whether colours run both ways from zero.</param>
    public static Figure Heatmap(
        string title, double[,] values, IReadOnlyList<string>? rows = null, IReadOnlyList<string>? columns = null, string valueName = "value",
        bool diverging = false) => new(GridPicture.Heat(title, values, rows, columns, valueName, diverging));

    /// <summary>One bar per name, with error bars where errors are given.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="names">What stands below each bar, <c>[n]</c>.</param>
    /// <param name="values">Heights, <c>[n]</c>.</param>
    /// <param name="errors">Half the length of each error bar, <c>[n]</c>; null for none.</param>
    public static Figure Bars(string title, IReadOnlyList<string> names, IReadOnlyList<double> values, IReadOnlyList<double>? errors = null) =>
        new(BarPicture.Of(title, names, [("", values, errors)]));

    /// <summary>Groups of bars, one bar of each group for every name.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="names">What stands below each group, <c>[n]</c>.</param>
    /// <param name="groups">Each with its name in the legend, its heights <c>[n]</c> and half the lengths of its error bars <c>[n]</c>
    /// or null.</param>
    public static Figure Bars(
        string title, IReadOnlyList<string> names,
        params IEnumerable<(string Name, IReadOnlyList<double> Values, IReadOnlyList<double>? Errors)> groups) =>
        new(BarPicture.Of(title, names, [.. groups]));

    /// <summary>Mazes side by side, each with its agent's moves, values or walk.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="mazes">The mazes from left to right.</param>
    public static Figure Mazes(string title, params IEnumerable<DrawnMaze> mazes) => new(MazeDrawing.Of(title, [.. mazes]));

    /// <summary>Dots that are agents: beside them the maze, in which the algorithm of the dot under the pointer is shown as arrows.</summary>
    /// <param name="title">The title above the figure.</param>
    /// <param name="x">Positions of the dots, <c>[n]</c>.</param>
    /// <param name="y">Positions of the dots, <c>[n]</c>.</param>
    /// <param name="values">What the colour shows, <c>[n]</c>: the return, for instance.</param>
    /// <param name="agents">What each dot is, <c>[n]</c>, all in one world.</param>
    /// <param name="valueName">What the values are, with their unit.</param>
    /// <remarks>Where no script runs, the maze shows the agent with the largest value and each dot's text shows its arrows.</remarks>
    public static Figure DotsAsAgents(
        string title, IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double> values, IReadOnlyList<MazeAgent> agents,
        string valueName = "return") => AgentsDrawing.Of(title, x, y, values, agents, valueName);
}
