using CsCheck;
using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Planning;

public class SoftPlannerTests
{
    [Test]
    public void One_state_has_the_closed_form()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        var plan = SoftValueIteration.Solve(table, [0.3, 1.1], discount: 0.8, temperature: 0.5);

        var sum = Math.Exp(0.6) + Math.Exp(2.2);
        Assert.That(plan.Values[0], Is.EqualTo(0.5 * Math.Log(sum) / 0.2).Within(1e-12));
        Assert.That(plan.Policy[0], Is.EqualTo(Math.Exp(0.6) / sum).Within(1e-14));
    }

    // Cao, Cohen and Szpruch (2021), equation 5: r(s, a) = tau log pi(a | s) - gamma sum P v + v(s).
    [Test]
    public void The_reward_can_be_read_back_from_policy_and_values() => RandomWorlds.Gen.Sample(world =>
    {
        const double temperature = 0.7;

        var plan = SoftValueIteration.Solve(world.Table, world.Rewards, world.Discount, temperature);

        var read = world.Rewards.Select((_, row) => world.Table.IsTerminal(row / world.Table.Actions) ? 0
            : temperature * Math.Log(plan.Policy[row]) + plan.Values[row / world.Table.Actions]
              - world.Discount * world.Table.Expectation(row / world.Table.Actions, row % world.Table.Actions, plan.Values));
        Assert.That(read, Is.EqualTo(world.Rewards).Within(1e-9));
    }, iter: 200, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Cold_plans_are_optimal_plans() => RandomWorlds.Gen.Sample(world =>
    {
        var optimal = PolicyIteration.Solve(world.Table, world.Rewards, world.Discount);

        var cold = SoftValueIteration.Solve(world.Table, world.Rewards, world.Discount, temperature: 1e-4);

        Assert.That(cold.Values, Is.EqualTo(optimal.Values).Within(1.0001e-4 * Math.Log(3) / (1 - world.Discount)));
    }, iter: 100, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Derivatives_are_those_of_central_differences() => RandomWorlds.Gen.Sample(world =>
    {
        const double step = 1e-5;
        var feature = world.Rewards.Select((reward, row) => row % 2 == 0 ? reward * reward : 0).ToArray();
        var planner = new SoftPlanner(world.Table, [world.Rewards, feature], world.Discount, temperature: 0.4);
        double[] theta = [0.8, -0.5];
        for (var k = 0; k < 2; k++)
        {
            var (up, down) = (At(k, step), At(k, -step));

            planner.Plan(theta);
            var derivative = new double[world.Rewards.Length];
            planner.LogPolicyDerivative(k, derivative);

            Assert.That(derivative, Is.EqualTo(up.LogPolicy.Zip(down.LogPolicy, (a, b) => (a - b) / (2 * step))).Within(1e-5));
            Assert.That(planner.ValueDerivative(k).ToArray(), Is.EqualTo(up.Values.Zip(down.Values, (a, b) => (a - b) / (2 * step))).Within(1e-5));
        }

        (double[] LogPolicy, double[] Values) At(int k, double change)
        {
            planner.Plan([theta[0] + (k == 0 ? change : 0), theta[1] + (k == 1 ? change : 0)]);
            return ([.. planner.Policy.ToArray().Select(p => Math.Log(p))], planner.Values.ToArray());
        }
    }, iter: 100, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void What_was_planned_before_does_not_matter() => RandomWorlds.Gen.Sample(world =>
    {
        var planner = new SoftPlanner(world.Table, [world.Rewards], world.Discount);
        planner.Plan([-40]);

        planner.Plan([1]);

        Assert.That(planner.Policy.ToArray(), Is.EqualTo(SoftValueIteration.Solve(world.Table, world.Rewards, world.Discount).Policy).Within(1e-11));
    }, iter: 100, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void A_reward_that_overflows_has_no_plan_and_spoils_no_later_one()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [0, 1, 1, 0, 0.5, 0.5, 1, 0], [1, 0]);
        var planner = new SoftPlanner(table, [[1.0, 0, 0, 1]], 0.9);

        planner.Plan([double.MaxValue]);
        var overflown = planner.Policy.ToArray();
        planner.Plan([0.5]);

        Assert.That(overflown, Is.All.NaN);
        Assert.That(planner.Policy.ToArray(), Is.EqualTo(SoftValueIteration.Solve(table, [0.5, 0, 0, 0.5], 0.9).Policy).Within(1e-11));
    }

    [Test]
    public void Planning_again_allocates_nothing()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [0, 1, 1, 0, 0.5, 0.5, 1, 0], [1, 0]);
        var planner = new SoftPlanner(table, [[1.0, 0, 0, 1]], 0.9);
        double[] theta = [0.5];
        planner.Plan(theta);

        var before = GC.GetAllocatedBytesForCurrentThread();
        planner.Plan(theta);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void A_feature_of_a_terminal_state_is_refused() =>
        Assert.That(() => new SoftPlanner(TransitionTable.FromProbabilities(1, 1, [1], [1], 0), [[1.0]], 0.9),
            Throws.ArgumentException.With.Message.Contains("terminal state 0"));

    [TestCase(0.0)]
    [TestCase(-1.0)]
    public void A_temperature_that_is_not_positive_is_refused(double temperature) =>
        Assert.That(() => new SoftPlanner(TransitionTable.FromProbabilities(1, 1, [1], [1]), [[1.0]], 0.9, temperature),
            Throws.TypeOf<ArgumentOutOfRangeException>());
}
