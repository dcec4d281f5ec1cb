using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>A measured number beside the number it is expected to agree with, which comes by another route.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The number that came out.</param>
/// <param name="Reference">The number expected: closed form, enumeration or publication.</param>
/// <param name="Tolerance">How far from the reference still agrees, or how clear of it the number has to be; at least 0, same unit.</param>
/// <param name="Relation">Which of the two the tolerance is.</param>
/// <param name="Source">Where the reference comes from.</param>
/// <param name="Unit">The unit of all three numbers; empty where there is none.</param>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Measurement, MimeType.Plain])]
public sealed record Measurement(
    string Name, double Measured, double Reference, double Tolerance, Relation Relation, string Source, string Unit = "") : IDisplay
{
    /// <summary>Measured minus reference.</summary>
    public double Difference => Measured - Reference;

    /// <summary>Whether the two agree; never where either is not a number.</summary>
    public bool Agrees => Relation switch
    {
        _ when Measured == Reference => Relation == Relation.Within || Tolerance == 0,
        Relation.Within => Math.Abs(Difference) <= Tolerance,
        Relation.Above => Difference >= Tolerance,
        _ => -Difference >= Tolerance,
    };

    string IDisplay.Html => ((IDisplay)Measurements.Of(this)).Html;

    string IDisplay.Plain => ((IDisplay)Measurements.Of(this)).Plain;

    string IDisplay.DataType => MimeType.Measurement;

    string IDisplay.Data => ((IDisplay)Measurements.Of(this)).Data!;

    internal string Expected => Relation switch
    {
        Relation.Within => $"{Number.Text(Reference)} ± {Number.Text(Tolerance)}",
        Relation.Above => $"above {Number.Text(Reference)}{Clear}",
        _ => $"below {Number.Text(Reference)}{Clear}",
    };

    private string Clear => Tolerance == 0 ? "" : $" by {Number.Text(Tolerance)} or more";
}
