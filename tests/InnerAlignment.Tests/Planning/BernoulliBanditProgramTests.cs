using CsCheck;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Probability;
using InnerAlignment.Training;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Planning;

public class BernoulliBanditProgramTests
{
    // An independent program, to all digits it printed.
    [TestCase(2, 10, 6.02179)]
    [TestCase(2, 50, 31.99671)]
    [TestCase(2, 100, 64.91842)]
    [TestCase(5, 10, 6.65999)]
    public void The_optimal_value_is_the_known_one(int arms, int pulls, double value) =>
        Assert.That(BernoulliBanditProgram.OptimalValue(arms, pulls), Is.EqualTo(value).Within(5e-6));

    // One pull: 1/2. Two pulls of two arms, by hand: after a success stay (2/3), after a failure change (1/2).
    [TestCase(1, 1, 0.5)]
    [TestCase(2, 1, 0.5)]
    [TestCase(2, 2, 0.5 + 0.5 * (2.0 / 3) + 0.5 * 0.5)]
    [TestCase(1, 7, 3.5)]
    [TestCase(3, 0, 0.0)]
    public void Small_cases_are_those_of_paper_and_pencil(int arms, int pulls, double value) =>
        Assert.That(BernoulliBanditProgram.OptimalValue(arms, pulls), Is.EqualTo(value).Within(1e-14));

    // By another way: recursion over the environment's own transitions.
    [TestCase(2, 6)]
    [TestCase(3, 4)]
    public void Every_action_value_is_that_of_the_environment(int arms, int pulls)
    {
        var world = new BernoulliBelief(arms, pulls);
        var optimal = new OptimalBandit(arms, pulls);
        var gains = new double[arms];

        foreach (var tally in world.States.Where(tally => !world.IsTerminal(tally)))
        {
            optimal.ActionValues(tally.Counts, gains);
            Assert.That(gains, Is.EqualTo(world.Actions.Select(arm => Gain(world, tally, arm))).Within(1e-12));
        }

        Assert.That(optimal.Value, Is.EqualTo(BernoulliBanditProgram.OptimalValue(arms, pulls)));
    }

    // An independent program sampled 95.2, 97.4 (tuned) and 88.8 %; sampling error below 0.2 %.
    [Test]
    public void Policies_earn_the_shares_that_were_sampled()
    {
        Assert.That(BernoulliBanditProgram.Share(2, 50, new GreedyBandit()), Is.EqualTo(0.952).Within(0.002));
        Assert.That(BernoulliBanditProgram.Share(2, 50, new Ucb1(0.35)), Is.EqualTo(0.974).Within(0.002));
        Assert.That(BernoulliBanditProgram.Share(2, 50, new ThompsonSampling(2, 50)), Is.EqualTo(0.888).Within(0.002));
        Assert.That(BernoulliBanditProgram.Share(2, 50, new RandomBandit()), Is.Zero.Within(1e-12));
    }

    [Test]
    public void The_optimal_policy_earns_the_optimal_value_and_the_Gittins_index_nearly()
    {
        Assert.That(BernoulliBanditProgram.Share(2, 30, new OptimalBandit(2, 30)), Is.EqualTo(1).Within(1e-12));
        Assert.That(BernoulliBanditProgram.Share(2, 30, new GittinsBandit(30)), Is.InRange(0.998, 1 - 1e-6));
    }

    // 5,000 games, 5.1 standard errors: false alarm below 4e-7. A game's total has deviation below 4.
    [Test]
    public void A_policy_earns_its_value_on_bandits_drawn_uniformly()
    {
        const int games = 5_000;
        var policy = new ThompsonSampling(2, 10);
        var random = new InnerAlignment.Randomness.RandomStream(5);

        var mean = Enumerable.Range(0, games).Average(_ =>
            new BernoulliBandit([random.NextDouble(), random.NextDouble()], 10).Rollout(policy, 10, random).Return(BernoulliBandit.Reward));

        Assert.That(mean, Is.EqualTo(BernoulliBanditProgram.Value(2, 10, policy)).Within(5.1 * 4 / Math.Sqrt(games)));
    }

    [TestCase(0.5, 0.6)]
    [TestCase(-0.5, 1.5)]
    [TestCase(double.NaN, 1)]
    public void A_policy_whose_probabilities_are_none_is_named_with_the_tally(double first, double second)
    {
        var policy = new Fixed(first, second);

        Assert.That(() => BernoulliBanditProgram.Value(2, 3, policy), Throws.TypeOf<ImproperDistributionException>().With.Message.Contains("Fixed").And.Message.Contains("at the tally ["));
        Assert.That(() => new BanditTrial(new BernoulliBandits(2), 3) { Bandits = 2 }.Play(policy),
            Throws.TypeOf<ImproperDistributionException>());
    }

    private sealed class Fixed(double first, double second) : IBanditPolicy
    {
        public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities) => (probabilities[0], probabilities[1]) = (first, second);
    }

    private static readonly IBanditPolicy[] Policies =
        [new RandomBandit(), new GreedyBandit(), new Ucb1(), new ThompsonSampling(3, 12), new OptimalBandit(3, 12), new GittinsBandit(12)];

    [TestCaseSource(nameof(Policies))]
    public void Permuting_arms_permutes_choices(IBanditPolicy policy) => Gen.Int[0, 1].Array[6].Select(Gen.Shuffle(new[] { 0, 1, 2 })).Sample((counts, order) =>
    {
        var permuted = order.SelectMany(arm => counts[(2 * arm)..(2 * arm + 2)]).ToArray();
        var (choice, other) = (new double[3], new double[3]);

        policy.Choose(counts, choice);
        policy.Choose(permuted, other);

        Assert.That(other, Is.EqualTo(order.Select(arm => choice[arm])).Within(1e-12));
        Assert.That(choice.Sum(), Is.EqualTo(1).Within(1e-12));
    }, iter: 200, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Every_bandit_policy_is_listed()
    {
        var existing = typeof(IBanditPolicy).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IBanditPolicy)));

        Assert.That(Policies.Select(policy => policy.GetType()), Is.EquivalentTo(existing));
    }

    private static double Gain(BernoulliBelief world, BernoulliTally tally, int arm) => world.Transition(tally, arm).Expectation(next =>
        BernoulliBandit.Reward[tally, arm, next] + (world.IsTerminal(next) ? 0 : world.Actions.Max(other => Gain(world, next, other))));
}
