using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>A way of pulling the arms of a Bernoulli bandit that knows nothing but the tally.</summary>
/// <remarks>Where several arms look equally good (within <c>1e-12</c>) the policies here choose each of them equally often, so that numbering
/// the arms differently changes nothing.</remarks>
public interface IBanditPolicy : IPolicy<BernoulliTally, int>
{
    /// <summary>The probability with which each arm is pulled next.</summary>
    /// <param name="counts">The tally, <c>[2 k]</c>: successes and failures of arm 0, of arm 1, and so on.</param>
    /// <param name="probabilities">Receives <c>[k]</c>.</param>
    void Choose(ReadOnlySpan<int> counts, Span<double> probabilities);

    /// <inheritdoc/>
    Distribution<int> IPolicy<BernoulliTally, int>.Act(BernoulliTally state)
    {
        Span<double> probabilities = stackalloc double[state.Arms];
        Choose(state.Counts, probabilities);
        return Distribution.Over(probabilities);
    }
}
