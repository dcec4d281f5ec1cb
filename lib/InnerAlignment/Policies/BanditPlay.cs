using InnerAlignment.Probability;

namespace InnerAlignment.Policies;

/// <summary>What one player did on all bandits of a <see cref="BanditTrial"/>.</summary>
/// <remarks>A return is the sum of the means of the arms that were pulled: on average the same as the sum of what they paid, with less luck in it.</remarks>
public sealed class BanditPlay
{
    private readonly double[] returns;
    private readonly float[] payments;
    private readonly int[] actions;
    private readonly int[] favourites;

    internal BanditPlay(BanditTrial trial)
    {
        Trial = trial;
        returns = new double[trial.Bandits];
        payments = new float[trial.Bandits * trial.Pulls];
        (actions, favourites) = (new int[payments.Length], new int[payments.Length]);
    }

    /// <summary>The examination.</summary>
    public BanditTrial Trial { get; }

    /// <summary>The return of every bandit, <c>[n]</c>.</summary>
    public ReadOnlySpan<double> Returns => returns;

    /// <summary>The mean return.</summary>
    public double MeanReturn => System.Numerics.Tensors.TensorPrimitives.Sum<double>(returns) / returns.Length;

    /// <summary>Which arm was pulled at pull <paramref name="pull"/>, from 0.</summary>
    public int Action(int bandit, int pull) => actions[Index(bandit, pull)];

    /// <summary>What that pull paid.</summary>
    public float Payment(int bandit, int pull) => payments[Index(bandit, pull)];

    /// <summary>Which arm the player thought best before pull <paramref name="pull"/>: the most probable one, the first of equals.</summary>
    public int Favourite(int bandit, int pull) => favourites[Index(bandit, pull)];

    /// <summary>Returns of this player less those of another on the same bandits.</summary>
    /// <exception cref="ArgumentException">The other played other bandits.</exception>
    public PairedDifference Less(BanditPlay other) => other.Trial == Trial
        ? PairedDifference.Of(returns, other.returns)
        : throw new ArgumentException($"Only players of the same bandits are compared pair by pair; {Trial} and {other.Trial} came.", nameof(other));

    /// <summary>At each pull, the share of bandits on which the most probable arm is one that <paramref name="reference"/> could choose there.</summary>
    /// <param name="reference">Judges the states that this player came to, by their tallies; <see cref="OptimalBandit"/> tells where the player's choice is the best one.</param>
    /// <returns><c>[Pulls]</c>; their mean is the share over all visited states.</returns>
    /// <exception cref="ArgumentException">The bandits are not <see cref="Training.BernoulliBandits"/>.</exception>
    public double[] AgreementWith(IBanditPolicy reference)
    {
        Trial.RequireTallies();
        var (shares, arms) = (new double[Trial.Pulls], Trial.Family.Arms);
        var (tally, probabilities) = (new int[2 * arms], new double[arms]);
        for (var bandit = 0; bandit < Trial.Bandits; bandit++)
        {
            tally.AsSpan().Clear();
            for (var pull = 0; pull < Trial.Pulls; pull++)
            {
                var index = Index(bandit, pull);
                reference.Choose(tally, probabilities);
                shares[pull] += probabilities[favourites[index]] > 0 ? 1.0 / Trial.Bandits : 0;
                tally[2 * actions[index] + (payments[index] > 0 ? 0 : 1)]++;
            }
        }
        return shares;
    }

    /// <summary>At each pull, the share of bandits on which arm <paramref name="arm"/> was pulled, <c>[Pulls]</c>.</summary>
    public double[] ShareOf(int arm)
    {
        var shares = new double[Trial.Pulls];
        for (var index = 0; index < actions.Length; index++)
            shares[index % Trial.Pulls] += actions[index] == arm ? 1.0 / Trial.Bandits : 0;
        return shares;
    }

    internal void Note(int bandit, int pull, int action, float mean, float payment)
    {
        var index = Index(bandit, pull);
        (actions[index], payments[index]) = (action, payment);
        returns[bandit] += mean;
    }

    internal void NoteFavourite(int bandit, int pull, int arm) => favourites[Index(bandit, pull)] = arm;

    private int Index(int bandit, int pull) => bandit * Trial.Pulls + pull;
}
