using CsCheck;
using InnerAlignment.OverOptimization;
using InnerAlignment.Planning;
using InnerAlignment.Tests.Alignment;

namespace InnerAlignment.Tests.OverOptimization;

public class ProxyPressureTests
{
    private const double Gamma = 0.8;
    private static readonly double[] Pressures = [0, .. Enumerable.Range(0, 60).Select(i => 0.05 * Math.Pow(1.15, i))];

    [Test]
    public void Until_the_stopping_point_the_true_return_never_falls() =>
        Gen.Select(RandomWorlds.Table(4, 3), RandomWorlds.Rewards(12), RandomWorlds.Rewards(12)).Sample((table, proxy, truth) =>
        {
            var path = new ProxyPressure(table, proxy, truth, Gamma, Pressures);
            if (path.Angle > Math.PI / 2)
                return;

            var safe = path.Points.Take(path.StoppingPoint(path.Angle) + 1).Select(point => point.True).ToArray();

            for (var i = 1; i < safe.Length; i++)
                Assert.That(safe[i], Is.GreaterThanOrEqualTo(safe[i - 1] - 1e-9));
        }, iter: 200);

    [Test]
    public void The_proxy_return_never_falls() =>
        Gen.Select(RandomWorlds.Table(3, 2), RandomWorlds.Rewards(6), RandomWorlds.Rewards(6)).Sample((table, proxy, truth) =>
            Assert.That(new ProxyPressure(table, proxy, truth, Gamma, Pressures).Points.Select(point => Math.Round(point.Proxy, 9)), Is.Ordered), iter: 200);

    /// <summary>Three actions in one state: nothing, the meant thing, and a trick that the proxy likes best and that does harm.</summary>
    [Test]
    public void A_trick_that_the_proxy_likes_best_makes_the_true_return_rise_and_fall()
    {
        var bandit = TransitionTable.FromProbabilities(1, 3, [1, 1, 1], [1]);
        double[] proxy = [0, 1, 1.2], truth = [0, 1, 0.2];

        var path = new ProxyPressure(bandit, proxy, truth, Gamma, Pressures);

        Assert.That(path.Points[0].True, Is.EqualTo(0.4 / (1 - Gamma)).Within(1e-12)); // uniform: (0 + 1 + 0.2) / 3, discounted for ever
        Assert.That(path.Points[^1].True, Is.EqualTo(0.2 / (1 - Gamma)).Within(1e-3)); // in the end the trick alone
        Assert.That(path.GoodhartDrop, Is.GreaterThan(1));
        Assert.That(path.StoppingPoint(path.Angle), Is.LessThan(Pressures.Length - 1).And.GreaterThan(0));
        Assert.That(path.Angle, Is.EqualTo(Math.Acos(0.36 / Math.Sqrt(0.56 * 248 / 300))).Within(1e-12)); // of the centred rewards
    }

    [Test]
    public void Shaping_changes_no_angle() =>
        Gen.Select(RandomWorlds.Table(4, 2), RandomWorlds.Rewards(8), RandomWorlds.Rewards(8), Gen.Double[-3, 3].Array[4]).Sample(
            (table, first, second, potential) =>
            {
                var shaped = first.Select((r, row) => r + Gamma * table.Expectation(row / 2, row % 2, potential) - potential[row / 2]).ToArray();

                Assert.That(RewardAngle.Between(table, shaped, second, Gamma), Is.EqualTo(RewardAngle.Between(table, first, second, Gamma)).Within(1e-9));
                Assert.That(RewardAngle.Between(table, shaped, first, Gamma), Is.EqualTo(0).Within(1e-9));
                Assert.That(RewardAngle.Between(table, shaped, [.. first.Select(r => -r)], Gamma), Is.EqualTo(Math.PI).Within(1e-9));
            });

    [Test]
    public void Differences_of_occupancy_feel_only_the_projected_reward() =>
        Gen.Select(RandomWorlds.Table(3, 2), RandomWorlds.Policy(3, 2), RandomWorlds.Policy(3, 2), RandomWorlds.Rewards(6)).Sample(
            (table, first, second, rewards) =>
            {
                var step = OccupancyMeasure.Of(table, second, Gamma).Zip(OccupancyMeasure.Of(table, first, Gamma), (b, a) => b - a).ToArray();

                var projected = RewardAngle.Project(table, rewards, Gamma);

                Assert.That(step.Zip(projected, (d, r) => d * r).Sum(), Is.EqualTo(step.Zip(rewards, (d, r) => d * r).Sum()).Within(1e-10));
            });

    [Test]
    public void What_cannot_be_optimized_is_refused()
    {
        var bandit = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        Assert.That(() => new ProxyPressure(bandit, [1, 1], [0, 1], Gamma, Pressures), Throws.ArgumentException.With.Message.Contains("shaping"));
        Assert.That(() => new ProxyPressure(bandit, [0, 1], [0, 1], Gamma, [1, 0]), Throws.ArgumentException.With.Message.Contains("rising"));
        Assert.That(() => new ProxyPressure(bandit, [0, 1], [0, 1], Gamma, Pressures).StoppingPoint(2), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
