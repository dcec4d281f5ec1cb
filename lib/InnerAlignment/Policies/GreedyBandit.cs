namespace InnerAlignment.Policies;

/// <summary>Pulls the arm with the largest posterior mean <c>(s + 1) / (s + f + 2)</c>: best for the next pull, blind to what it could learn.</summary>
public sealed record GreedyBandit : IBanditPolicy
{
    /// <inheritdoc/>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities)
    {
        for (var arm = 0; arm < probabilities.Length; arm++)
            probabilities[arm] = (counts[2 * arm] + 1.0) / (counts[2 * arm] + counts[2 * arm + 1] + 2);
        IndexRule.Choose(probabilities);
    }
}
