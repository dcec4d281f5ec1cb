namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>Colours that readers with any common colour blindness tell apart, in the order in which series take them.</summary>
/// <remarks>Okabe and Ito (2008), Color Universal Design. Black is left out (it vanishes on a dark page) and yellow comes last
/// (it is faint on a white one); a tenth series starts again with a dashed line.</remarks>
internal static class Palette
{
    private static readonly string[] Colours =
        ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#999999", "#D6C400"];

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];

    public const string Good = "#009E73";
    public const string Bad = "#D55E00";
    public const string Accent = "#E69F00";
    public const string Grey = "#808080";

    /// <summary>Contours are painted in light greys on either page.</summary>
    public const string OnContours = "#222222";

    public static string Colour(int index) => Colours[index % Colours.Length];

    public static string Dash(int index) => Dashes[index / Colours.Length % Dashes.Length];

    /// <summary>The same colour, seen through.</summary>
    public static string Wash(string colour, double opacity)
    {
        var channel = (int start) => Convert.ToInt32(colour.Substring(start, 2), 16);
        return FormattableString.Invariant($"rgba({channel(1)},{channel(3)},{channel(5)},{opacity})");
    }
}
