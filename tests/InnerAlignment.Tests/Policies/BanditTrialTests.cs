using InnerAlignment.Networks;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Policies;

public sealed class BanditTrialTests
{
    private const int Pulls = 20;

    private static readonly BanditTrial Trial = new(new BernoulliBandits(2), Pulls) { Bandits = 20_000, Seed = 5 };

    private static readonly Network Network = new(4, new Gru(4), new Dense(3));

    // A policy's mean return is known exactly. A return is a sum of 20 probabilities: deviation below 20 sqrt(1/12); false alarm at 5.5 deviations
    // below 1e-7.
    [Test]
    public void A_player_earns_what_dynamic_programming_says(
        [ValueSource(nameof(Players))] IBanditPolicy player)
    {
        var play = Trial.Play(player);

        var expected = BernoulliBanditProgram.Value(2, Pulls, player);
        Assert.That(play.MeanReturn, Is.EqualTo(expected).Within(5.5 * Pulls / Math.Sqrt(12 * Trial.Bandits)));
    }

    private static IEnumerable<IBanditPolicy> Players =>
        [new RandomBandit(), new GreedyBandit(), new Ucb1(0.35), new ThompsonSampling(2, Pulls), new GittinsBandit(Pulls), new OptimalBandit(2, Pulls)];

    [Test]
    public void Compared_bandit_by_bandit_the_difference_is_the_exact_one_and_surer_than_either()
    {
        var (optimal, greedy) = (Trial.Play(new OptimalBandit(2, Pulls)), Trial.Play(new GreedyBandit()));

        var difference = optimal.Less(greedy);

        var exact = BernoulliBanditProgram.OptimalValue(2, Pulls) - BernoulliBanditProgram.Value(2, Pulls, new GreedyBandit());
        Assert.That(difference.Mean, Is.EqualTo(exact).Within(5.5 * difference.StandardError));
        Assert.That(difference.StandardError, Is.LessThan(0.5 * 4.7 / Math.Sqrt(Trial.Bandits)));   // one return alone deviates by 20 times the deviation of a best arm, 0.236
    }

    [Test]
    public void Who_decides_alike_plays_alike() =>
        Assert.That(Trial.Play(new GreedyBandit()).Less(Trial.Play(new GreedyBandit())).Mean, Is.Zero);

    [Test]
    public void The_optimal_player_agrees_with_itself_and_the_greedy_one_does_not()
    {
        var (optimal, greedy) = (new OptimalBandit(2, Pulls), new GreedyBandit());

        Assert.That(Trial.Play(optimal).AgreementWith(optimal), Has.All.EqualTo(1).Within(1e-9));
        var agreement = Trial.Play(greedy).AgreementWith(optimal);
        Assert.That(agreement[0], Is.EqualTo(1).Within(1e-9));                     // before the first pull any arm is optimal
        Assert.That(agreement[^1], Is.EqualTo(1).Within(1e-9));                    // at the last pull nothing is to be learned
        Assert.That(agreement[Pulls / 2], Is.LessThan(0.99));
    }

    [Test]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var (parameters, trial) = (Network.Initialize(3), new BanditTrial(new BernoulliBandits(2), 5) { Bandits = 1000 });

        var oneByOne = new TaskFactory(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
        var alone = oneByOne.StartNew(() => trial.Play(Network, parameters)).Result;
        var again = trial.Play(Network, parameters);

        Assert.That(again.Returns.ToArray(), Is.EqualTo(alone.Returns.ToArray()));
    }

    [Test]
    public void A_network_without_weights_pulls_at_random_and_a_bias_decides_it()
    {
        var parameters = new float[Network.ParameterCount];
        var uniform = Trial.Play(Network, parameters);
        parameters[^2] = 100;                                                      // the logit of arm 1
        var certain = Trial.Play(Network, parameters);

        Assert.That(certain.ShareOf(1), Has.All.EqualTo(1).Within(1e-9));
        // Half of the pulls of 20,000 bandits: deviation 0.0035; 5.5 deviations, twenty times: below 1e-6.
        Assert.That(uniform.ShareOf(1), Has.All.EqualTo(0.5).Within(5.5 * 0.5 / Math.Sqrt(Trial.Bandits)));
        Assert.That(uniform.Less(Trial.Play(new RandomBandit())).Mean, Is.Zero);   // the same dice: the same pulls
    }

    [Test]
    public void Parameters_stay_as_they_are_while_the_network_plays()
    {
        var parameters = Network.Initialize(1);

        Trial.Play(Network, parameters, RewardInput.Neighbours, greedy: true);

        Assert.That(parameters, Is.EqualTo(Network.Initialize(1)));
    }

    [Test]
    public void Players_of_other_bandits_are_not_compared() => Assert.That(
        () => Trial.Play(new GreedyBandit()).Less((Trial with { Seed = 6 }).Play(new GreedyBandit())),
        Throws.ArgumentException.With.Message.Contains("Seed = 5").And.Message.Contains("Seed = 6"));

    [Test]
    public void A_network_that_does_not_fit_is_named_with_both_shapes()
    {
        Assert.That(() => Trial.Play(new Network(5, new Dense(3)), new float[18]), Throws.ArgumentException.With.Message.Contains("[5]").And.Message.Contains("[4]"));
        Assert.That(() => Trial.Play(new Network(4, new Dense(1)), new float[5]), Throws.ArgumentException.With.Message.Contains("[1]").And.Message.Contains("2 arms"));
        Assert.That(() => Trial.Play(Network, new float[3]), Throws.ArgumentException.With.Message.Contains("[3]").And.Message.Contains($"{Network.ParameterCount}"));
    }

    [Test]
    public void A_tally_needs_payments_of_0_and_1() => Assert.That(
        () => new BanditTrial(new SafeOrRiskyBandits(1, 1), 5).Play(new GreedyBandit()), Throws.ArgumentException.With.Message.Contains("SafeOrRiskyBandits"));

    [TestCase(1, 5)]
    [TestCase(5, 0)]
    public void Fewer_than_two_bandits_or_no_pulls_are_refused(int bandits, int pulls) => Assert.That(
        () => new BanditTrial(new BernoulliBandits(2), pulls) { Bandits = bandits }.Play(new GreedyBandit()), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
