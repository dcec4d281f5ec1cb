using InnerAlignment.Ranges;

namespace InnerAlignment.OverOptimization;

/// <summary>The winner's curse: gold <c>V ~ N(0, 1)</c>, proxy <c>V + E</c> with <c>E ~ N(0, e^2)</c>.</summary>
/// <remarks>The pressure is how many of its own standard deviations the selected proxy value lies above its mean. Gold is then
/// <c>1 / (1 + e^2)</c> of the proxy: half of it where error and value are equally wide. It keeps rising, but less than the proxy says.</remarks>
/// <param name="ErrorDeviation"><c>e</c>, at least 0.</param>
public sealed record RegressionalGoodhart(double ErrorDeviation = 1) : GoodhartCase
{
    /// <summary><c>e</c>, at least 0.</summary>
    public double ErrorDeviation { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(ErrorDeviation);

    /// <inheritdoc/>
    public override GoodhartKind Kind => GoodhartKind.Regressional;

    /// <inheritdoc/>
    public override GoodhartOutcome At(double pressure)
    {
        RequirePressure(pressure);
        var variance = 1 + ErrorDeviation * ErrorDeviation;
        return new(pressure, pressure * Math.Sqrt(variance), pressure / Math.Sqrt(variance));
    }
}
