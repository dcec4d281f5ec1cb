using InnerAlignment.Ranges;

namespace InnerAlignment.Taxonomy;

/// <summary>Whether compliance in training is a means: a mesa-optimizer with another aim, trained for a while and then deployed.</summary>
/// <remarks>The three conditions of Hubinger et al. (2019), "Risks from Learned Optimization", section 4.2, as three numbers: it cares about
/// later episodes (<c>g &gt; 0</c>), it is modified for what it does in training (<c>q &gt; 0</c>), and training ends (<c>N &gt; 0</c>). An
/// episode is worth 1 to it if it defects and <c>c</c> if it complies. A defection in training overwrites its objective with probability
/// <c>q</c>; nothing that happens afterwards is worth anything to the old one. Deployment follows the last training episode and is worth
/// <c>N</c>. Deterministic.</remarks>
/// <param name="ComplianceReward"><c>c</c>, in <c>[0, 1)</c>.</param>
/// <param name="ModificationProbability"><c>q</c>, in <c>[0, 1]</c>.</param>
/// <param name="Discount"><c>g</c> per episode, in <c>[0, 1)</c>.</param>
/// <param name="DeploymentEpisodes"><c>N</c>, at least 0.</param>
/// <example><code>
/// var game = new DeceptionGame(ComplianceReward: 0.5, ModificationProbability: 1, Discount: 0.9, DeploymentEpisodes: 3);
/// game.CompliesAtTheEnd // True
/// </code></example>
public sealed record DeceptionGame(double ComplianceReward, double ModificationProbability, double Discount, int DeploymentEpisodes)
{
    /// <summary><c>c</c>, in <c>[0, 1)</c>.</summary>
    public double ComplianceReward { get; init => field = InRange.BelowOne(value); } = InRange.BelowOne(ComplianceReward);

    /// <summary><c>q</c>, in <c>[0, 1]</c>.</summary>
    public double ModificationProbability { get; init => field = InRange.Probability(value); } = InRange.Probability(ModificationProbability);

    /// <summary><c>g</c> per episode, in <c>[0, 1)</c>.</summary>
    public double Discount { get; init => field = InRange.BelowOne(value); } = InRange.BelowOne(Discount);

    /// <summary><c>N</c>, at least 0.</summary>
    public int DeploymentEpisodes { get; init => field = InRange.AtLeast(value, 0); } = InRange.AtLeast(DeploymentEpisodes, 0);

    /// <summary>Whether complying in the last training episode pays: <c>g q N &gt; 1 - c</c>.</summary>
    public bool CompliesAtTheEnd => Discount * ModificationProbability * DeploymentEpisodes > 1 - ComplianceReward;

    /// <summary>Whether complying pays where training never ends: <c>c / (1 - g) &gt; 1 / (1 - g (1 - q))</c>; otherwise it always defects.</summary>
    public bool CompliesForEver => ComplianceReward / (1 - Discount) > 1 / (1 - Discount * (1 - ModificationProbability));

    /// <summary>The best conduct in each of <paramref name="trainingEpisodes"/> episodes, first to last, while its objective still stands.</summary>
    /// <remarks>Dynamic programming from deployment back to the first episode; a tie goes to defecting.</remarks>
    /// <param name="trainingEpisodes">At least 1.</param>
    public IReadOnlyList<Conduct> BestPlan(int trainingEpisodes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trainingEpisodes);
        var plan = new Conduct[trainingEpisodes];
        var value = (double)DeploymentEpisodes;
        for (var episode = trainingEpisodes - 1; episode >= 0; episode--)
            (plan[episode], value) = Best(value);
        return plan;
    }

    /// <summary>The best conduct where training never ends, by iterating values until they stand still: about <c>40 / (1 - g)</c> rounds.</summary>
    public Conduct BestForEver()
    {
        var (conduct, value) = Best(0);
        for (var previous = double.NaN; value != previous;)
            (previous, (conduct, value)) = (value, Best(value));
        return conduct;
    }

    private (Conduct Conduct, double Value) Best(double later)
    {
        var comply = ComplianceReward + Discount * later;
        var defect = 1 + Discount * (1 - ModificationProbability) * later;
        return comply > defect ? (Conduct.Comply, comply) : (Conduct.Defect, defect);
    }
}
