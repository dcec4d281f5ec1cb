using InnerAlignment.Networks;
using InnerAlignment.Parallelism;
using InnerAlignment.Randomness;
using InnerAlignment.Training;

namespace InnerAlignment.Policies;

/// <summary>An examination on fresh bandits that every player sits alike: the same arms, the same luck, the same dice to decide with.</summary>
/// <remarks>Common random numbers: what a pull of an arm pays at pull <c>t</c> of bandit <c>i</c>, and the number by which a player that mixes its actions decides, do
/// not depend on who plays, so two players are compared by <see cref="BanditPlay.Less"/> bandit by bandit. Nobody learns from one bandit for the next: parameters are only
/// read. Deterministic in the seed; on all cores, the result does not depend on their number. 1e5 bandits of 50 pulls: a second or two of
/// processor time for a small network.</remarks>
/// <param name="Family">Where bandits come from.</param>
/// <param name="Pulls">Pulls of every bandit, at least 1.</param>
/// <example><code>
/// var trial = new BanditTrial(new BernoulliBandits(2), Pulls: 10) { Bandits = 10_000 };
/// trial.Play(new OptimalBandit(2, 10)).Less(trial.Play(new RandomBandit())).IsAboveZero(5) // True
/// </code></example>
public sealed record BanditTrial(BanditFamily Family, int Pulls)
{
    private const int BlockSize = 128;

    /// <summary>Number of fresh bandits, at least 2.</summary>
    public int Bandits { get; init; } = 100_000;

    /// <summary>Which bandits; not the seed of any training, or they are not fresh.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Lets a policy play that knows the tally.</summary>
    /// <param name="policy">Asked by several threads at once.</param>
    /// <exception cref="ArgumentException">The bandits are not <see cref="BernoulliBandits"/>: what they pay has no tally.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two bandits, or no pulls.</exception>
    public BanditPlay Play(IBanditPolicy policy)
    {
        RequireTallies();
        return Play(() => new TallyPlayer(policy, Family.Arms), RewardInput.Own, greedy: false);
    }

    /// <summary>Lets a network play with frozen parameters, from an empty memory on each bandit.</summary>
    /// <param name="network">Takes the observations of <see cref="BanditBatch"/>, <c>[k + 2]</c>; its first <c>k</c> outputs are logits of the arms, more are not looked at.</param>
    /// <param name="parameters">One setting of the parameters, <c>[d]</c>.</param>
    /// <param name="shown">Which reward it is shown after a pull.</param>
    /// <param name="greedy">Whether it pulls the most probable arm; otherwise arms are drawn with its probabilities.</param>
    /// <exception cref="ArgumentException">The network does not fit the bandits, or the parameters the network; the message names both shapes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two bandits, or no pulls.</exception>
    public BanditPlay Play(Network network, ReadOnlyMemory<float> parameters, RewardInput shown = RewardInput.Own, bool greedy = false)
    {
        NetworkPlayer.Require(network, parameters.Length, Family.Arms);
        return Play(() => new NetworkPlayer(network, parameters.Span, Family.Arms, BlockSize, Pulls), shown, greedy);
    }

    /// <exception cref="ArgumentException">The bandits do not pay 0 or 1.</exception>
    internal void RequireTallies()
    {
        if (Family is not BernoulliBandits)
            throw new ArgumentException($"A tally counts payments of 0 and 1, those of {nameof(BernoulliBandits)}; the bandits are {Family}.");
    }

    private BanditPlay Play(Func<IBanditPlayer> join, RewardInput shown, bool greedy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bandits, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(Pulls, 1);
        var play = new BanditPlay(this);
        var blocks = (Bandits + BlockSize - 1) / BlockSize;
        AllCores.For(blocks, join, (block, player) =>
        {
            var (first, end) = ((int)((long)Bandits * block / blocks), (int)((long)Bandits * (block + 1) / blocks));
            var random = new RandomStream(Seed).Split((ulong)block);
            var bandits = new BanditBatch(Family, end - first, random.NextUInt64()) { Shown = shown };
            new BanditTable(play, bandits, first, greedy, random).Play(player);
        });
        return play;
    }
}
