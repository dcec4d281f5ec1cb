using CsCheck;
using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Planning;

public class SoftSweepsTests
{
    [Test]
    public void In_one_state_the_sweeps_add_up_a_geometric_series()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);
        var once = 0.5 * Math.Log(Math.Exp(0.6) + Math.Exp(2.2));

        var values = SoftValueIteration.Sweeps(table, [0.3, 1.1], discount: 0.8, temperature: 0.5).Take(6).Select(v => v[0]).ToArray();

        Assert.That(values, Is.EqualTo(Enumerable.Range(1, 6).Select(k => once * (1 - Math.Pow(0.8, k)) / 0.2)).Within(1e-12));
    }

    [Test]
    public void Every_sweep_brings_values_closer_by_the_discount_at_least() => RandomWorlds.Gen.Sample(world =>
    {
        var exact = SoftValueIteration.Solve(world.Table, world.Rewards, world.Discount, 0.7);
        double Error(double[] values) => values.Zip(exact.Values, (v, w) => Math.Abs(v - w)).Max();

        var errors = SoftValueIteration.Sweeps(world.Table, world.Rewards, world.Discount, 0.7).Take(20).Select(Error).ToArray();

        foreach (var (before, after) in errors.Zip(errors.Skip(1)))
            Assert.That(after, Is.LessThanOrEqualTo(world.Discount * before + 1e-9));
    }, iter: 100, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Looking_ahead_to_the_exact_values_gives_the_exact_policy() => RandomWorlds.Gen.Sample(world =>
    {
        var exact = SoftValueIteration.Solve(world.Table, world.Rewards, world.Discount, 0.7);

        Assert.That(SoftValueIteration.Policy(world.Table, exact.Values, world.Rewards, world.Discount, 0.7), Is.EqualTo(exact.Policy).Within(1e-9));
    }, iter: 100, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Impossible_settings_are_refused()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        Assert.That(() => SoftValueIteration.Sweeps(table, [0, 0], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SoftValueIteration.Sweeps(table, [0, 0], 0.9, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SoftValueIteration.Sweeps(table, [0, 0], 0.9, double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("finite and above 0"));
        Assert.That(() => SoftValueIteration.Sweeps(table, [0], 0.9), Throws.ArgumentException);
        Assert.That(() => SoftValueIteration.Policy(table, [0], [0, 0], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SoftValueIteration.Policy(table, [0], [0, 0], 0.9, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SoftValueIteration.Policy(table, [], [0, 0], 0.9), Throws.ArgumentException.With.Message.Contains("[1]; 0 numbers came"));
    }
}
