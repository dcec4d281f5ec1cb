namespace InnerAlignment.Policies;

/// <summary>Pulls every arm equally often: the floor that others are measured from. Earns half of the pulls under a uniform prior.</summary>
public sealed record RandomBandit : IBanditPolicy
{
    /// <inheritdoc/>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities) => probabilities.Fill(1.0 / probabilities.Length);
}
