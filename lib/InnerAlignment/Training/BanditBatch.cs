using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.Training;

/// <summary>Which reward a learner on bandits is shown after each pull; what it is trained on stays the same.</summary>
public enum RewardInput
{
    /// <summary>The one it earned.</summary>
    Own,

    /// <summary>None: always 0.</summary>
    Zeroed,

    /// <summary>The one that its neighbour in the batch earned, on a bandit of the neighbour's own.</summary>
    Neighbours,
}

/// <summary>Bandits side by side, a new one each episode: to do well, a policy must learn within the episode.</summary>
/// <remarks> The observation <c>[k + 2]</c> is the last action as one of <c>k</c>, the last reward, and 1 on the first step of an episode
/// (Duan et al. 2016, arXiv 1611.02779, section 3.1). Episodes do not terminate. Bandit <c>i</c> has its own stream of random numbers, and
/// takes the same number of draws whatever is done, so two policies meet the same bandits. Deterministic in the seed.
/// </remarks>
/// <param name="family">Where bandits come from.</param>
/// <param name="count">Number of bandits side by side, at least 1.</param>
/// <param name="seed">Seed of all draws.</param>
public sealed class BanditBatch(BanditFamily family, int count, ulong seed) : IEnvironmentBatch
{
    private readonly RandomStream[] streams = [.. Enumerable.Range(0, count).Select(i => new RandomStream(seed).Split((ulong)i))];
    private readonly float[] means = new float[count * family.Arms];
    private readonly int[] actions = new int[count];
    private readonly float[] paid = new float[count];
    private readonly bool[] first = new bool[count];

    /// <summary>The reward shown to the policy.</summary>
    public RewardInput Shown { get; init; } = RewardInput.Own;

    /// <summary>Whether the learner is trained on the mean of the pulled arm instead of what the pull paid: the same objective with less
    /// noise. It is shown what the pull paid either way.</summary>
    public bool TrainsOnMeans { get; init; }

    /// <summary>Whether the learner is trained on regret, the mean of the pulled arm less that of the best arm, from <c>-1</c> to 0. Over an episode it
    /// differs from the means by what no policy can change, so that the objective is the same once more, with less noise still.</summary>
    public bool TrainsOnRegret { get; init; }

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public int ObservationSize => family.Arms + 2;

    /// <inheritdoc/>
    public int ActionCount => family.Arms;

    /// <summary>Means of the arms of bandit <paramref name="index"/>, <c>[k]</c>.</summary>
    public ReadOnlySpan<float> Means(int index) => means.AsSpan(index * family.Arms, family.Arms);

    /// <inheritdoc/>
    public void Restart(ReadOnlySpan<bool> which)
    {
        for (int i = 0; i < count; i++)
        {
            if (!which[i])
                continue;
            family.Draw(means.AsSpan(i * family.Arms, family.Arms), streams[i]);
            first[i] = true;
        }
    }

    /// <inheritdoc/>
    public void Observe(Span<float> observations)
    {
        observations.Clear();
        for (int i = 0; i < count; i++)
        {
            var row = observations.Slice(i * ObservationSize, ObservationSize);
            if (first[i])
                row[^1] = 1;
            else
                (row[actions[i]], row[^2]) = (1, Seen(i));
        }
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> actions, Span<float> rewards, Span<bool> terminated)
    {
        for (int i = 0; i < count; i++)
        {
            float mean = means[i * family.Arms + actions[i]];
            paid[i] = family.Pull(actions[i], mean, streams[i]);
            rewards[i] = TrainsOnRegret ? mean - TensorPrimitives.Max(Means(i)) : TrainsOnMeans ? mean : paid[i];
        }
        actions.CopyTo(this.actions);
        first.AsSpan().Clear();
        terminated.Clear();
    }

    private float Seen(int index) => Shown switch
    {
        RewardInput.Own => paid[index],
        RewardInput.Neighbours => paid[(index + 1) % count],
        _ => 0,
    };
}
