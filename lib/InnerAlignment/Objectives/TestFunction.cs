using InnerAlignment.Search;

namespace InnerAlignment.Objectives;

/// <summary>A well-known landscape for searches: value, slope, minimisers and the box in which searches usually begin, all known exactly.</summary>
/// <remarks>The least value of each is 0. Deterministic; nothing is allocated per evaluation. Safe for concurrent use.</remarks>
public abstract class TestFunction : IDifferentiableObjective
{
    private protected TestFunction(int dimension, double halfWidth, params IReadOnlyList<double[]> minimizers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        (Dimension, HalfWidth) = (dimension, halfWidth);
        Minimizers = minimizers is [] ? [new double[dimension]] : minimizers;
    }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <summary>The usual domain is <c>[-HalfWidth, HalfWidth]^d</c>.</summary>
    public double HalfWidth { get; }

    /// <summary>All points with the least value, 0; <c>[n][d]</c>.</summary>
    public IReadOnlyList<double[]> Minimizers { get; }

    /// <summary>The function's name.</summary>
    public string Name => GetType().Name;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> point)
    {
        Require(point.Length);
        return ValueAt(point);
    }

    /// <inheritdoc/>
    public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        Require(point.Length);
        Require(gradient.Length);
        GradientAt(point, gradient);
    }

    /// <summary>The value at a point of the right dimension.</summary>
    protected abstract double ValueAt(ReadOnlySpan<double> x);

    /// <summary>Writes the gradient at a point of the right dimension.</summary>
    protected abstract void GradientAt(ReadOnlySpan<double> x, Span<double> gradient);

    private void Require(int length)
    {
        if (length != Dimension)
            throw new ArgumentException($"{Name} has {Dimension} coordinates; a point [{length}] came.");
    }
}
