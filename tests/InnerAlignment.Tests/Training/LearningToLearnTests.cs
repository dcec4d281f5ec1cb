using InnerAlignment.Networks;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

/// <summary>The gate of RL^2: what a recurrent network that was trained on bandits, and then frozen, earns on fresh ones.</summary>
/// <remarks>Shares are of what can be gained over random pulling, and compared with the optimal player's on the same bandits, so that the luck of the
/// draw cancels: <c>1 + (mean of the differences) / (optimal - random)</c>, standard error 0.1 %.</remarks>
[TestFixture(1UL), TestFixture(2UL), TestFixture(3UL)]
public sealed class LearningToLearnTests(ulong seed)
{
    private const int Pulls = 50, Updates = 2400, Episodes = 128;

    private static readonly BanditTrial Trial = new(new BernoulliBandits(2), Pulls) { Seed = 12345 };
    private static readonly BanditTrial Control = Trial with { Bandits = 20_000 };
    private static readonly OptimalBandit Optimal = new(2, Pulls);
    private static readonly Network Network = new(4, new Gru(16) { UpdateBias = 1 }, new Dense(3) { Weights = Initializer.ScaledNormal(0.1) });

    private float[] trained = [];
    private BanditPlay learner = null!, optimal = null!, controlOptimal = null!;

    [OneTimeSetUp]
    public void Train()
    {
        var method = new ActorCritic(Pulls)
        {
            Rule = new Adam(0.02, Beta2: 0.97),
            Schedule = Schedules.Linear(Updates).WithWarmUp(20),
            Discount = 0.95,
            Lambda = 1,
            ValueWeight = 0.01,
            MaximumGradientNorm = 0.3,
            EntropyWeight = 0.03,
            EntropySchedule = Schedules.Linear(Updates),
            Seed = seed,
        };
        var bandits = new BanditBatch(new BernoulliBandits(2), Episodes, seed) { TrainsOnRegret = true };
        trained = method.Run(Network, bandits).ElementAt(Updates - 1).Parameters.ToArray();
        (learner, optimal, controlOptimal) = (Trial.Play(Network, trained), Trial.Play(Optimal), Control.Play(Optimal));
    }

    [Test]
    public void Trained_it_earns_more_than_97_point_8_percent_of_what_can_be_gained()
    {
        var (share, error) = Share(learner, optimal);

        Assert.That(share - 3 * error, Is.GreaterThan(0.978));
        Assert.That(share, Is.LessThan(1 + 3 * error));                            // nobody beats the optimum
    }

    [Test]
    public void It_beats_greedy_and_tuned_UCB1_by_three_paired_standard_errors()
    {
        foreach (var rival in new IBanditPolicy[] { new GreedyBandit(), new Ucb1(BestExploration()) })
            Assert.That(learner.Less(Trial.Play(rival)).IsAboveZero(3), rival.ToString());
    }

    [Test]
    public void The_other_players_have_their_exact_shares()
    {
        double Of(IBanditPolicy policy) => BernoulliBanditProgram.Share(2, Pulls, policy);

        Assert.That(Of(new GreedyBandit()), Is.EqualTo(0.952).Within(0.0005));     // an independent program's figures
        Assert.That(Of(new Ucb1(BestExploration())), Is.EqualTo(0.974).Within(0.001));
        Assert.That(Of(new ThompsonSampling(2, Pulls)), Is.EqualTo(0.888).Within(0.001));
        Assert.That(Of(new GittinsBandit(Pulls)), Is.InRange(0.998, 1));
    }

    [TestCase(RewardInput.Zeroed)]
    [TestCase(RewardInput.Neighbours)]
    public void Without_its_own_rewards_it_gains_nothing(RewardInput shown)
    {
        var (share, error) = Share(Control.Play(Network, trained, shown), controlOptimal);

        Assert.That(share, Is.EqualTo(0).Within(0.01 + 5 * error));
    }

    [Test]
    public void Untrained_it_gains_nothing()
    {
        var (share, error) = Share(Control.Play(Network, Network.Initialize(1)), controlOptimal);

        Assert.That(share, Is.InRange(-5 * error, 0.01 + 5 * error));
    }

    [Test]
    public void Its_favourite_is_the_optimal_arm_in_about_nine_of_ten_states_and_least_often_in_mid_episode()
    {
        var agreement = learner.AgreementWith(Optimal);

        Assert.That(agreement.Average(), Is.InRange(0.90, 0.99));
        Assert.That(agreement[20..35].Average(), Is.LessThan(agreement[..5].Average()).And.LessThan(agreement[45..].Average()));
    }

    private static (double Share, double Error) Share(BanditPlay play, BanditPlay optimal)
    {
        var (difference, gain) = (play.Less(optimal), Optimal.Value - Pulls / 2.0);
        return (1 + difference.Mean / gain, difference.StandardError / gain);
    }

    private static double BestExploration() =>
        Enumerable.Range(6, 7).Select(i => 0.05 * i).MaxBy(exploration => BernoulliBanditProgram.Value(2, Pulls, new Ucb1(exploration)));
}
