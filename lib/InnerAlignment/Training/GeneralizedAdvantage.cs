namespace InnerAlignment.Training;

/// <summary>How much better actions turned out than the value function expected.</summary>
/// <remarks>Schulman et al. (2016), arXiv 1506.02438, equation 16:
/// <c>A_t = sum_l (gamma lambda)^l delta_{t+l}</c> with <c>delta_t = r_t + gamma V(s_{t+1}) - V(s_t)</c>, summed to the end of the episode.
/// With <c>lambda = 1</c> it is the return minus the value, with <c>lambda = 0</c> the one-step error.</remarks>
public static class GeneralizedAdvantage
{
    /// <summary>Advantages of <c>steps</c> steps in <c>n</c> environments, all tables <c>[steps, n]</c> step by step.</summary>
    /// <param name="rewards"><c>r_t</c>.</param>
    /// <param name="values"><c>V(s_t)</c>.</param>
    /// <param name="nextValues"><c>V(s_{t+1})</c>: 0 where the process terminated, the value of the last state seen where the rollout
    /// truncated it.</param>
    /// <param name="ended">Whether the episode ended with this step, either way.</param>
    /// <param name="count"><c>n</c>, at least 1.</param>
    /// <param name="discount"><c>gamma</c> in <c>[0, 1]</c>.</param>
    /// <param name="lambda"><c>lambda</c> in <c>[0, 1]</c>.</param>
    /// <param name="advantages"><c>A_t</c>, overwritten. <c>A_t + V(s_t)</c> is the target of the value function.</param>
    /// <exception cref="ArgumentException">The tables differ in length or are no whole number of steps.</exception>
    public static void Estimate(
        ReadOnlySpan<float> rewards, ReadOnlySpan<float> values, ReadOnlySpan<float> nextValues, ReadOnlySpan<bool> ended,
        int count, double discount, double lambda, Span<float> advantages)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        int length = rewards.Length;
        if (values.Length != length || nextValues.Length != length || ended.Length != length || advantages.Length != length || length % count != 0)
            throw new ArgumentException(
                $"Tables of [{length}], [{values.Length}], [{nextValues.Length}], [{ended.Length}] and [{advantages.Length}] are not steps of {count}.");
        var (gamma, decay) = ((float)discount, (float)(discount * lambda));
        for (int i = length - 1; i >= 0; i--)
        {
            float later = ended[i] || i + count >= length ? 0 : advantages[i + count];
            advantages[i] = rewards[i] + gamma * nextValues[i] - values[i] + decay * later;
        }
    }
}
