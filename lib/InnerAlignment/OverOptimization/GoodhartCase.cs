namespace InnerAlignment.OverOptimization;

/// <summary>A constructed situation in which optimizing a proxy fails in one way, small enough to be exact.</summary>
public abstract record GoodhartCase
{
    /// <summary>The way in which it fails.</summary>
    public abstract GoodhartKind Kind { get; }

    /// <summary>Proxy and gold value after optimizing the proxy with <paramref name="pressure"/>.</summary>
    /// <param name="pressure">At least 0; 0 is no optimization. The case says what its unit is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pressure is outside the range of the case.</exception>
    public abstract GoodhartOutcome At(double pressure);

    private protected static void RequirePressure(double pressure, double maximum = double.PositiveInfinity)
    {
        if (!(pressure >= 0 && pressure <= maximum && double.IsFinite(pressure)))
            throw new ArgumentOutOfRangeException(nameof(pressure), pressure, $"The pressure of this case must be from 0 to {maximum}.");
    }
}
