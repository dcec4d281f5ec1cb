using InnerAlignment.Ranges;

namespace InnerAlignment.Taxonomy;

/// <summary>A plan of a mesa-optimizer that wants B through training, which rewards A, and deployment.</summary>
/// <remarks>The toy example of Hubinger et al. (2019), "Risks from Learned Optimization", section 4.2. A defection in training overwrites the objective:
/// from then on the system goes to A, whatever the old objective had planned.</remarks>
/// <param name="Intended">For each episode what the plan says.</param>
/// <param name="TrainingEpisodes">How many of them, from the first on, are training: none to all.</param>
public sealed record TwoGoalPlan(IReadOnlyList<Conduct> Intended, int TrainingEpisodes)
{
    /// <summary>How many episodes, from the first on, are training: none to all.</summary>
    public int TrainingEpisodes { get; init => field = InRange.Between(value, 0, Intended.Count); } = InRange.Between(TrainingEpisodes, 0, Intended.Count);

    /// <summary>Every plan there is, <c>2^episodes</c>.</summary>
    /// <param name="trainingEpisodes">At least 0.</param>
    /// <param name="deploymentEpisodes">At least 0; at least one episode and at most 20 in all.</param>
    public static IReadOnlyList<TwoGoalPlan> All(int trainingEpisodes = 2, int deploymentEpisodes = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trainingEpisodes);
        ArgumentOutOfRangeException.ThrowIfNegative(deploymentEpisodes);
        var episodes = trainingEpisodes + deploymentEpisodes;
        if (episodes is < 1 or > 20)
            throw new ArgumentOutOfRangeException(nameof(deploymentEpisodes), episodes, "Plans are listed for 1 to 20 episodes in all.");
        return [.. Enumerable.Range(0, 1 << episodes).Select(bits => new TwoGoalPlan(
            [.. Enumerable.Range(0, episodes).Select(i => (Conduct)(bits >> i & 1))], trainingEpisodes))];
    }

    /// <summary>The training episode in which the objective is overwritten; null if it never is.</summary>
    public int? OverwrittenAt => Intended.Take(TrainingEpisodes).Index()
        .Where(episode => episode.Item == Conduct.Defect).Select(episode => (int?)episode.Index).FirstOrDefault();

    /// <summary>For each episode what then happens: nothing but compliance after the objective has been overwritten.</summary>
    public IReadOnlyList<Conduct> Done => [.. Intended.Select((conduct, i) => i > OverwrittenAt ? Conduct.Comply : conduct)];

    /// <summary>How often B is reached: what the plan is worth to the objective that made it.</summary>
    public int TimesB => Done.Count(conduct => conduct == Conduct.Defect);

    /// <summary>Deceptive: it complies through training and defects as soon as that is over.</summary>
    public bool IsDeceptive => OverwrittenAt is null && Intended.Skip(TrainingEpisodes).FirstOrDefault() == Conduct.Defect;

    /// <summary>The goals in the order in which they are reached, as in <c>AABBB</c>.</summary>
    public override string ToString() => string.Concat(Done.Select(conduct => conduct == Conduct.Defect ? 'B' : 'A'));
}
