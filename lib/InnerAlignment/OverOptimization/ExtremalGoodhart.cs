using InnerAlignment.Ranges;

namespace InnerAlignment.OverOptimization;

/// <summary>Sugar was scarce: gold is <c>x</c> up to the end of the range in which anyone ever observed it, and <c>x - c (x - b)^2</c> beyond.</summary>
/// <remarks>The proxy is <c>x</c> itself, perfect on everything observed. The pressure is how far the optimizer can reach, the largest
/// <c>x</c> it can choose; it always chooses that. Gold is highest at <c>b + 1 / (2 c)</c> and has no lower bound.</remarks>
/// <param name="ObservedEnd"><c>b</c>, at least 0: the end of the observed range.</param>
/// <param name="Curvature"><c>c</c>, above 0.</param>
public sealed record ExtremalGoodhart(double ObservedEnd = 1, double Curvature = 0.5) : GoodhartCase
{
    /// <summary><c>b</c>, at least 0: the end of the observed range.</summary>
    public double ObservedEnd { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(ObservedEnd);

    /// <summary><c>c</c>, above 0.</summary>
    public double Curvature { get; init => field = InRange.Positive(value); } = InRange.Positive(Curvature);

    /// <summary>The reach at which gold is highest, <c>b + 1 / (2 c)</c>.</summary>
    public double BestPressure => ObservedEnd + 1 / (2 * Curvature);

    /// <inheritdoc/>
    public override GoodhartKind Kind => GoodhartKind.Extremal;

    /// <inheritdoc/>
    public override GoodhartOutcome At(double pressure)
    {
        RequirePressure(pressure);
        var beyond = Math.Max(0, pressure - ObservedEnd);
        return new(pressure, pressure, pressure - Curvature * beyond * beyond);
    }
}
