using CsCheck;
using InnerAlignment.Planning;
using InnerAlignment.Probability;
using InnerAlignment.RewardLearning;
using InnerAlignment.Tests.Alignment;

namespace InnerAlignment.Tests.RewardLearning;

public class IdentifiabilityTests
{
    private const int S = 4, A = 3;

    [Test]
    public void One_setting_leaves_as_many_dimensions_as_states() => RandomWorlds.Table(S, A).Sample(table =>
        Assert.That(new Identifiability([(table, 0.9)]).Ambiguity, Is.EqualTo(S)));

    [Test]
    public void Two_discounts_leave_a_constant_where_actions_matter_enough() => RandomWorlds.Table(S, A).Sample(table =>
        Assert.That(new Identifiability([(table, 0.9), (table, 0.5)]).UpToConstant, Is.True));

    [Test]
    public void Two_worlds_leave_a_constant_where_they_differ_enough() =>
        Gen.Select(RandomWorlds.Table(S, A), RandomWorlds.Table(S, A)).Sample((first, second) =>
            Assert.That(new Identifiability([(first, 0.9), (second, 0.9)]).Ambiguity, Is.EqualTo(1)));

    /// <summary>Where actions change nothing, <c>(I - g_1 P) v_1 = (I - g_2 P) v_2</c> has a solution for every <c>v_1</c>.</summary>
    [Test]
    public void Two_discounts_do_not_help_where_actions_change_nothing()
    {
        double[] next = [0.2, 0.5, 0.3, 0.6, 0.1, 0.3, 0.3, 0.3, 0.4];
        var table = TransitionTable.FromProbabilities(3, 2, [.. next.Chunk(3).SelectMany(row => row.Concat(row))], [1, 0, 0]);

        var identifiability = new Identifiability([(table, 0.9), (table, 0.5)]);

        Assert.That(identifiability.Ambiguity, Is.EqualTo(3));
        Assert.That(identifiability.UpToConstant, Is.False);
    }

    /// <summary>By hand: staying gives <c>(1 - g_1) v_1 = (1 - g_2) v_2</c> in both states; moving then leaves only equal values.</summary>
    [Test]
    public void Two_states_with_staying_and_moving_are_identified_by_two_discounts()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [1, 0, 0, 1, 0, 1, 1, 0], [1, 0]);

        Assert.That(new Identifiability([(table, 0.9), (table, 0.5)]).Rank, Is.EqualTo(3));
    }

    [Test]
    public void Terminal_states_pin_the_constant()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [0.5, 0.5, 0.9, 0.1, 0, 1, 0, 1], [1, 0], terminal: [1]);

        Assert.That(new Identifiability([(table, 0.9)]).Ambiguity, Is.EqualTo(1));
        Assert.That(new Identifiability([(table, 0.9), (table, 0.5)]).Ambiguity, Is.Zero);
    }

    [Test]
    public void A_consistent_reward_brings_back_policy_and_values() =>
        Gen.Select(RandomWorlds.Table(S, A), RandomWorlds.Policy(S, A), Gen.Double[-2, 2].Array[S], Gen.Double[0.2, 3]).Sample(
            (table, policy, values, temperature) =>
            {
                var reward = Identifiability.ConsistentReward(table, policy, values, 0.9, temperature);

                var plan = SoftValueIteration.Solve(table, reward, 0.9, temperature);

                Assert.That(plan.Policy, Is.EqualTo(policy).Within(1e-8));
                Assert.That(plan.Values, Is.EqualTo(values).Within(1e-8));
            });

    [Test]
    public void Moving_a_reward_along_the_directions_changes_no_behavior() =>
        Gen.Select(RandomWorlds.Table(S, A), RandomWorlds.Rewards(S * A)).Sample((table, rewards) =>
        {
            var plan = SoftValueIteration.Solve(table, rewards, 0.9);

            foreach (var direction in new Identifiability([(table, 0.9)]).Directions)
                Assert.That(SoftValueIteration.Solve(table, [.. rewards.Zip(direction, (r, d) => r + d)], 0.9).Policy, Is.EqualTo(plan.Policy).Within(1e-9));
        });

    [Test]
    public void The_last_direction_of_two_settings_is_the_constant() => RandomWorlds.Table(S, A).Sample(table =>
    {
        var direction = new Identifiability([(table, 0.9), (table, 0.5)]).Directions[0];

        Assert.That(direction.Max() - direction.Min(), Is.EqualTo(0).Within(1e-6));
        Assert.That(Math.Abs(direction[0]), Is.GreaterThan(1e-3));
    });

    [Test]
    public void Settings_that_do_not_fit_are_refused()
    {
        var small = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);
        var large = TransitionTable.FromProbabilities(2, 1, [1, 0, 0, 1], [1, 0]);

        Assert.That(() => new Identifiability([]), Throws.ArgumentException);
        Assert.That(() => new Identifiability([(small, 0.9), (large, 0.9)]), Throws.ArgumentException.With.Message.Contains("[1, 2] and [2, 1]"));
        Assert.That(() => new Identifiability([(small, 1)]), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Identifiability.ConsistentReward(small, [1, 0], [0], 0.9), Throws.ArgumentException.With.Message.Contains("Action 1"));
        Assert.That(() => Identifiability.ConsistentReward(small, [0.5, 0.5], [0, 1], 0.9), Throws.ArgumentException.With.Message.Contains("[1]; 2 numbers came"));
        Assert.That(() => Identifiability.ConsistentReward(small, [0.5, 0.1], [0], 0.9), Throws.TypeOf<ImproperDistributionException>().With.Message.Contains("state 0"));
        Assert.That(() => Identifiability.ConsistentReward(small, [0.5, 0.5], [0], 0.9, double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
