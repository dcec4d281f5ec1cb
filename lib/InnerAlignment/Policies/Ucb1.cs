using InnerAlignment.Ranges;

namespace InnerAlignment.Policies;

/// <summary>Optimism in the face of uncertainty: pulls the arm with the largest <c>mean + c sqrt(ln t / n)</c>, every arm once first.</summary>
/// <param name="Exploration"><c>c</c>, at least 0. The paper's <c>sqrt 2</c> is made for worst cases; tuned to few pulls it is far smaller.</param>
/// <remarks>Auer, Cesa-Bianchi and Fischer (2002), "Finite-time analysis of the multiarmed bandit problem", Figure 1: <c>mean</c> is the share of
/// pulls that paid, <c>n</c> the arm's pulls, <c>t</c> all pulls so far.</remarks>
public sealed record Ucb1(double Exploration = 1.4142135623730951) : IBanditPolicy
{
    /// <summary><c>c</c>, finite and at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double Exploration { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(Exploration);

    /// <inheritdoc/>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities)
    {
        var logarithm = Math.Log(Math.Max(1, System.Numerics.Tensors.TensorPrimitives.Sum(counts)));
        for (var arm = 0; arm < probabilities.Length; arm++)
        {
            double pulls = counts[2 * arm] + counts[2 * arm + 1];
            probabilities[arm] = pulls == 0 ? double.MaxValue : counts[2 * arm] / pulls + Exploration * Math.Sqrt(logarithm / pulls);
        }
        IndexRule.Choose(probabilities);
    }
}
