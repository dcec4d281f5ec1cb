using System.Numerics;

namespace InnerAlignment.Search;

/// <summary>How a gradient method moves a point: each rule stands here once, for searches and for the training of networks alike.</summary>
public interface IUpdateRule : IOptimizer<IDifferentiableObjective>
{
    /// <summary>The learning rate <c>eta</c>, larger than 0.</summary>
    double LearningRate { get; }

    /// <summary>Numbers that the rule remembers between steps, for points of <paramref name="dimension"/> coordinates. All zero before the first step.</summary>
    int StateLength(int dimension);

    /// <summary>Moves <paramref name="point"/> one step, in place, without allocating.</summary>
    /// <param name="point">The point <c>[d]</c>.</param>
    /// <param name="gradient">The gradient there <c>[d]</c>.</param>
    /// <param name="state">What the rule remembers, <c>[StateLength(d)]</c>.</param>
    /// <param name="step">The step about to be taken, from 1.</param>
    /// <param name="learningRate">The learning rate of this step.</param>
    void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>An update rule as a search of its own.</summary>
/// <param name="LearningRate">The learning rate <c>eta</c>, larger than 0.</param>
public abstract record UpdateRule(double LearningRate) : IUpdateRule
{
    /// <inheritdoc/>
    [Hyperparameter(Above = 0)]
    public virtual double LearningRate { get; init; } = LearningRate;

    /// <inheritdoc/>
    public abstract int StateLength(int dimension);

    /// <inheritdoc/>
    public abstract void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IDifferentiableObjective objective, ReadOnlyMemory<double> start) => GradientSearch.Run(this, objective, start);
}
