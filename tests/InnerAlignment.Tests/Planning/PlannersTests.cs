using System.Numerics.Tensors;
using CsCheck;
using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Planning;

public class PlannersTests
{
    private const double Discount = 0.9;

    [Test]
    public void In_a_maze_the_optimal_value_is_the_discounted_length_of_the_shortest_way()
    {
        var maze = CourseData.Maze("dyna");
        var model = new MazeWorld(maze).Tabulate();
        var goal = model.Environment.RewardOnArrival("goal", place => model.Environment.IsTerminal(place) ? 1 : 0);
        var distances = maze.DistancesTo(maze.Marked('G').Single());

        var plan = PolicyIteration.Solve(model.Table, model.Expected(goal), Discount);

        Assert.That(plan.Values, Is.EqualTo(maze.Places.Select(place => distances[place] is 0 ? 0 : Math.Pow(Discount, distances[place]!.Value - 1))).Within(1e-12));
    }

    [Test]
    public void A_planning_policy_walks_a_shortest_way()
    {
        var maze = CourseData.Maze("dyna");
        var model = new MazeWorld(maze).Tabulate();
        var policy = new PlanningPolicy<Position, Move>(
            model, model.Environment.RewardOnArrival("goal", place => model.Environment.IsTerminal(place) ? 1 : 0), Discount);

        var trajectory = model.Environment.Rollout(policy, 100, new(1));

        Assert.That(trajectory.Ending, Is.EqualTo(Ending.Terminated));
        Assert.That(trajectory.Length, Is.EqualTo(14));
        Assert.That(policy.Pursuing(-policy.Objective).Value(maze.Marked('A').Single()), Is.Zero);    // who shuns the goal never gets there
    }

    [Test]
    public void Value_iteration_finds_what_policy_iteration_finds() => RandomWorlds.Gen.Sample(world =>
    {
        var exact = PolicyIteration.Solve(world.Table, world.Rewards, world.Discount);

        var swept = ValueIteration.Solve(world.Table, world.Rewards, world.Discount, 1e-9);

        Assert.That(swept.Values, Is.EqualTo(exact.Values).Within(1e-8));
    }, iter: 200, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void The_return_is_the_inner_product_of_occupancy_and_reward() => RandomWorlds.Gen.Sample(world =>
    {
        var occupancy = OccupancyMeasure.Of(world.Table, world.Policy, world.Discount);

        var inner = TensorPrimitives.Dot<double>(occupancy, world.Rewards);

        Assert.That(inner, Is.EqualTo(PolicyEvaluation.Return(world.Table, world.Policy, world.Rewards, world.Discount)).Within(1e-10));
        Assert.That(occupancy.Sum(), Is.EqualTo(1 / (1 - world.Discount)).Within(1e-9));
        Assert.That(OccupancyMeasure.PolicyOf(world.Table, occupancy), Is.EqualTo(world.Policy).Within(1e-9));
    }, iter: 200, seed: "0000KOIPeNs3", threads: 1);

    // Ng, Harada and Russell (1999), Theorem 1 and Corollary 2.
    [Test]
    public void Shaping_leaves_optimal_policies_and_moves_values_by_the_potential() =>
        Gen.Select(Gen.Double[-2, 2].Array[45], Gen.Double[-1, 1].Array[45]).Sample((potentials, noise) =>
    {
        var model = new MazeWorld(CourseData.Maze("dyna"), slip: 0.2).Tabulate();
        var reward = model.Environment.Reward("any", (place, move, next) => noise[(9 * place.Row + next.Column + (int)move) % 45]);
        var shaped = reward.ShapedBy(Potential, Discount, model.Environment);

        var plain = PolicyIteration.Solve(model.Table, model.Expected(reward), Discount);
        var other = PolicyIteration.Solve(model.Table, model.Expected(shaped), Discount);

        Assert.That(Greedy.Best(model.Table, other.ActionValues), Is.EqualTo(Greedy.Best(model.Table, plain.ActionValues)));
        Assert.That(other.Values, Is.EqualTo(plain.Values.Zip(model.Environment.States, (value, place) =>
            value - (model.Environment.IsTerminal(place) ? 0 : Potential(place)))).Within(1e-9));

        double Potential(Position place) => potentials[(place.Row * 9 + place.Column) % 45];
    }, iter: 20, seed: "0000KOIPeNs3", threads: 1);

    [Test]
    public void Sweeps_come_closer_by_the_discount()
    {
        var table = TransitionTable.FromProbabilities(1, 1, [1], [1]);

        var values = ValueIteration.Sweeps(table, [1], 0.5).Take(4).Select(sweep => sweep[0]);

        Assert.That(values, Is.EqualTo(new[] { 1, 1.5, 1.75, 1.875 }));
    }

    [TestCase(1.0)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    public void A_discount_outside_its_range_is_refused(double discount)
    {
        var table = TransitionTable.FromProbabilities(1, 1, [1], [1]);

        Assert.That(() => PolicyIteration.Solve(table, [0], discount), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 0 and below 1"));
        Assert.That(() => ValueIteration.Solve(table, [0], discount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SoftValueIteration.Solve(table, [0], discount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => OccupancyMeasure.Of(table, [1], discount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_row_that_does_not_sum_to_one_is_named() =>
        Assert.That(() => TransitionTable.FromProbabilities(2, 1, [1, 0, 0.5, 0.4], [1, 0]),
            Throws.TypeOf<ImproperDistributionException>().With.Message.Contains("State 1, action 0").And.Message.Contains("0.9"));

    [Test]
    public void A_reward_of_another_shape_and_one_that_is_not_finite_are_refused()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        Assert.That(() => PolicyIteration.Solve(table, [1], 0.5), Throws.ArgumentException.With.Message.Contains("[1, 2]; 1 numbers came"));
        Assert.That(() => ValueIteration.Solve(table, [1, double.NaN], 0.5), Throws.ArgumentException.With.Message.Contains("state 0, action 1 is NaN"));
    }

    [Test]
    public void Values_and_choices_of_another_shape_are_named_with_both()
    {
        var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        Assert.That(() => PolicyEvaluation.ActionValues(table, [], [1, 2], 0.5), Throws.ArgumentException.With.Message.Contains("[1]; 0 numbers came"));
        Assert.That(() => PolicyEvaluation.ActionValues(table, [0], [1], 0.5), Throws.ArgumentException.With.Message.Contains("[1, 2]; 1 numbers came"));
        Assert.That(() => Greedy.Policy(table, [1]), Throws.ArgumentException.With.Message.Contains("[1, 2]; 1 numbers came"));
        Assert.That(() => Greedy.Best(table, [1, 2, 3]), Throws.ArgumentException.With.Message.Contains("[1, 2]; 3 numbers came"));
        Assert.That(() => Greedy.Deterministic(table, []), Throws.ArgumentException.With.Message.Contains("takes 1 actions; 0 came"));
        Assert.That(() => Greedy.Deterministic(table, [2]), Throws.ArgumentException.With.Message.Contains("State 0 has action 2").And.Message.Contains("from 0 to 1"));
    }

    [Test]
    public void A_policy_that_is_no_distribution_is_refused() =>
        Assert.That(() => PolicyEvaluation.Values(TransitionTable.FromProbabilities(1, 2, [1, 1], [1]), [0.5, 0.4], [0, 0], 0.5),
            Throws.TypeOf<ImproperDistributionException>().With.Message.Contains("state 0"));
}
