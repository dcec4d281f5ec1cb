using System.Numerics.Tensors;

namespace InnerAlignment.Planning;

/// <summary>The value of a choice with an entropy bonus, and the choice itself.</summary>
internal static class SoftMaximum
{
    /// <summary><c>tau log sum over a of exp(q(a) / tau)</c>, computed from the largest so that nothing overflows.</summary>
    /// <param name="q">Action values of one state, <c>[A]</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0.</param>
    /// <param name="probabilities">Receives <c>pi(a) = exp((q(a) - v) / tau)</c>, <c>[A]</c>.</param>
    public static double Of(ReadOnlySpan<double> q, double temperature, Span<double> probabilities)
    {
        var (largest, sum) = (TensorPrimitives.Max(q), 0.0);
        for (var action = 0; action < q.Length; action++)
            sum += probabilities[action] = Math.Exp((q[action] - largest) / temperature);
        TensorPrimitives.Divide(probabilities, sum, probabilities);
        return largest + temperature * Math.Log(sum);
    }
}
