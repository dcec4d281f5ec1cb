namespace InnerAlignment.Search;

/// <summary>A function of <c>d</c> numbers to be made small.</summary>
/// <remarks>Optimizers minimize. A return, which is to be large, becomes an objective by <see cref="Objective.AsLoss"/> alone.</remarks>
public interface IObjective
{
    /// <summary>The number of coordinates, <c>d</c>.</summary>
    int Dimension { get; }

    /// <summary>The value at a point <c>[d]</c>; smaller is better. NaN or infinity where there is none.</summary>
    double Value(ReadOnlySpan<double> point);
}

/// <summary>An objective whose slope is known.</summary>
public interface IDifferentiableObjective : IObjective
{
    /// <summary>Writes the gradient at a point <c>[d]</c> over <paramref name="gradient"/> <c>[d]</c>.</summary>
    void Gradient(ReadOnlySpan<double> point, Span<double> gradient);
}
