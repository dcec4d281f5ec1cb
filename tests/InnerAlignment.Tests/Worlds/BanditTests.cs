using InnerAlignment.Policies;
using InnerAlignment.Probability;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class BanditTests
{
    [Test]
    public void A_tally_counts()
    {
        var tally = BernoulliTally.Empty(2).After(0, paid: true).After(1, paid: false).After(0, paid: false);

        Assert.That(tally, Is.EqualTo(BernoulliTally.Of(1, 1, 0, 1)));
        Assert.That(tally.ToString(), Is.EqualTo("1/2 0/1"));
        Assert.That((tally.Pulls, tally.Paid, tally.PosteriorMean(1)), Is.EqualTo((3, 1, 1.0 / 3)));
    }

    [Test]
    public void A_belief_follows_Laplaces_rule_of_succession()
    {
        var world = new BernoulliBelief(2, 10);

        var next = world.Transition(BernoulliTally.Of(3, 1, 0, 0), 0);

        Assert.That(next[BernoulliTally.Of(4, 1, 0, 0)], Is.EqualTo(4.0 / 6).Within(1e-15));
    }

    [Test]
    public void Certain_arms_pay_always_and_never()
    {
        var bandit = new BernoulliBandit([1, 0], 5);

        var greedy = bandit.Rollout(new GreedyBandit(), 5, new RandomStream(1));

        Assert.That(greedy.Ending, Is.EqualTo(Ending.Terminated));
        Assert.That(greedy.Return(BernoulliBandit.Reward), Is.EqualTo(greedy.Actions.Count(arm => arm == 0)));
        Assert.That(greedy.Actions.Skip(1), Has.All.Zero);
    }

    [Test]
    public void Payments_of_a_Gaussian_arm_without_noise_are_its_mean()
    {
        var bandit = new GaussianBandit([(0, 0), (-1.5, 0)], 4);

        var trajectory = bandit.Follow(GaussianTally.Empty(2), [1, 0, 1, 1, 0], new RandomStream(1));

        Assert.That(trajectory.Return(GaussianBandit.Reward), Is.EqualTo(-4.5));
        Assert.That(trajectory.Length, Is.EqualTo(4));
    }

    // Normal mean, known variance: Murphy (2007), "Conjugate Bayesian analysis of the Gaussian distribution", equations 20 and 24.
    [Test]
    public void The_posterior_of_a_Gaussian_arm_is_the_conjugate_one()
    {
        var tally = GaussianTally.Empty(1).After(0, 2).After(0, 4);

        var (mean, deviation) = tally.Posterior(0, mean: -1, deviation: 2, noise: 1);

        Assert.That(mean, Is.EqualTo((-1.0 / 4 + 6) / (1.0 / 4 + 2)).Within(1e-14));
        Assert.That(deviation, Is.EqualTo(1 / Math.Sqrt(1.0 / 4 + 2)).Within(1e-14));
    }

    [Test]
    public void Bad_bandits_are_refused()
    {
        Assert.That(() => new BernoulliBandit([0.5, 1.2], 3), Throws.TypeOf<ImproperDistributionException>().With.Message.Contains("Arm 1").And.Message.Contains("1.2"));
        Assert.That(() => new BernoulliBandit([], 3), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BernoulliBelief(2, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GaussianBandit([(0, -1)], 3), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("Arm 0"));
        Assert.That(() => BernoulliTally.Of(1, -1), Throws.ArgumentException.With.Message.Contains("[1, -1]"));
    }
}
