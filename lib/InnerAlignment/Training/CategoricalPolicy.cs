namespace InnerAlignment.Training;

/// <summary>A policy over a few actions given by its logits <c>[k]</c>: probabilities, draws and the gradients that policy-gradient methods
/// need.</summary>
public static class CategoricalPolicy
{
    /// <summary>The action whose share of <c>[0, 1)</c> holds <paramref name="uniform"/>.</summary>
    /// <param name="probabilities"><c>[k]</c>, summing to one.</param>
    /// <param name="uniform">In <c>[0, 1)</c>.</param>
    public static int Draw(ReadOnlySpan<float> probabilities, double uniform)
    {
        int action = 0;
        while (action < probabilities.Length - 1 && (uniform -= probabilities[action]) >= 0)
            action++;
        return action;
    }

    /// <summary>Writes the gradient, in the logits, of <c>-advantage log p(action) - entropyWeight H(p)</c>, times
    /// <paramref name="scale"/>.</summary>
    /// <remarks>The policy-gradient theorem (Sutton et al. 2000) for a softmax: <c>advantage (p - onehot) + entropyWeight p (log p +
    /// H)</c>.</remarks>
    /// <param name="probabilities"><c>p [k]</c>.</param>
    /// <param name="action">The action taken.</param>
    /// <param name="advantage">How much better it was than expected.</param>
    /// <param name="entropyWeight">How much entropy is worth, at least 0.</param>
    /// <param name="scale">Factor on the whole, usually one over the number of steps.</param>
    /// <param name="gradient"><c>[k]</c>, overwritten.</param>
    public static void Gradient(
        ReadOnlySpan<float> probabilities, int action, float advantage, float entropyWeight, float scale, Span<float> gradient)
    {
        for (int j = 0; j < probabilities.Length; j++)
            gradient[j] = scale * advantage * (probabilities[j] - (j == action ? 1 : 0));
        if (entropyWeight > 0)
            AddEntropy(probabilities, entropyWeight * scale, gradient);
    }

    private static void AddEntropy(ReadOnlySpan<float> probabilities, float weight, Span<float> gradient)
    {
        Span<float> logarithms = stackalloc float[probabilities.Length];
        float entropy = 0;
        for (int j = 0; j < probabilities.Length; j++)
        {
            logarithms[j] = probabilities[j] > 0 ? MathF.Log(probabilities[j]) : 0;
            entropy -= probabilities[j] * logarithms[j];
        }
        for (int j = 0; j < probabilities.Length; j++)
            gradient[j] += weight * probabilities[j] * (logarithms[j] + entropy);
    }

    /// <summary>The entropy <c>-sum_j p_j log p_j</c> in nats.</summary>
    public static float Entropy(ReadOnlySpan<float> probabilities)
    {
        float entropy = 0;
        foreach (float p in probabilities)
            entropy -= p > 0 ? p * MathF.Log(p) : 0;
        return entropy;
    }
}
