using CsCheck;
using InnerAlignment.Alignment;
using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.RewardLearning;
using InnerAlignment.Tests.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.RewardLearning;

public class MaximumCausalEntropyIrlTests
{
    private static readonly MaximumCausalEntropyIrl Irl = new(Discount: 0.9);

    [Test]
    public void From_the_exact_behavior_of_a_soft_planner_its_parameters_come_back() =>
        Gen.Select(RandomWorlds.Table(4, 3), RandomWorlds.Rewards(12), RandomWorlds.Rewards(12), Gen.Double[-2, 2].Array[2]).Sample(
            (table, first, second, theta) =>
            {
                var policy = SoftValueIteration.Solve(table, [.. first.Zip(second, (a, b) => theta[0] * a + theta[1] * b)], 0.9).Policy;

                var learned = Irl.Learn(new Demonstrations(table, [first, second], policy));

                Assert.That(learned.Converged, Is.True);
                Assert.That(learned.FlatDirections, Is.Empty);
                Assert.That(learned.Parameters, Is.EqualTo(theta).Within(1e-5));
            }, iter: 100);

    [Test]
    public void The_learned_policy_gathers_the_features_that_were_seen()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [0.8, 0.2, 0.3, 0.7, 0.5, 0.5, 0.1, 0.9], [0.6, 0.4]);
        double[] feature = [1, 0, 0, 0.5], seen = [0.7, 0.3, 0.2, 0.8];
        var counts = OccupancyMeasure.Of(table, seen, 0.9);

        var learned = Irl.Learn(new Demonstrations(table, [feature], counts));

        var policy = SoftValueIteration.Solve(table, [.. feature.Select(f => learned.Parameters[0] * f)], 0.9).Policy;
        var gathered = OccupancyMeasure.Of(table, policy, 0.9);
        Assert.That(gathered.Zip(feature, (d, f) => d * f).Sum(), Is.EqualTo(counts.Zip(feature, (d, f) => d * f).Sum()).Within(1e-6));
    }

    [Test]
    public void On_the_specimens_demonstrations_only_the_sum_is_learned()
    {
        var learned = Irl.Learn(Shown(goalInCorner: true));

        Assert.That(learned.Parameters.Sum(), Is.EqualTo(3).Within(1e-6));
        Assert.That(learned.Parameters[0], Is.EqualTo(learned.Parameters[1]).Within(1e-9));
        Assert.That(learned.FlatDirections, Has.Count.EqualTo(1));
        Assert.That(learned.FlatDirections[0].Sum(), Is.EqualTo(0).Within(1e-6));
    }

    [Test]
    public void The_difference_stays_where_the_search_started()
    {
        var learned = Irl.Learn(Shown(goalInCorner: true), [2, -1]);

        Assert.That(learned.Parameters, Is.EqualTo([3, 0]).Within(1e-6));
    }

    [Test]
    public void Disambiguating_levels_settle_both()
    {
        var learned = Irl.Learn(Shown(goalInCorner: false), [-1, 4]);

        Assert.That(learned.Parameters, Is.EqualTo([3, 0]).Within(1e-6));
        Assert.That(learned.FlatDirections, Is.Empty);
    }

    [Test]
    public void Trajectories_are_counted_step_by_step()
    {
        var world = new MazeWorld(MazePicture.ReadCells("A.G"));
        var model = world.Tabulate();
        double[] feature = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];

        var seen = Demonstrations.Of(model, [feature], [world.Follow(new(0, 0), Moves.Walk("lrr"), new RandomStream(0))]);

        Assert.That(seen.Counts, Is.EqualTo([0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]));
    }

    [Test]
    public void A_deterministic_demonstrator_is_said_not_to_have_converged()
    {
        var bandit = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);

        var learned = (Irl with { MaximumIterations = 10 }).Learn(new Demonstrations(bandit, [[1, 0]], [5, 0]));

        Assert.That(learned.Converged, Is.False);
        Assert.That(learned.Parameters[0], Is.GreaterThan(3));
    }

    [Test]
    public void Empty_or_impossible_demonstrations_are_refused()
    {
        var bandit = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);
        var seen = new Demonstrations(bandit, [[1, 0]], [1, 1]);

        Assert.That(() => Irl.Learn(), Throws.TypeOf<NoDemonstrationException>());
        Assert.That(() => new Demonstrations(bandit, [[1, 0]], [0, 0]), Throws.TypeOf<NoDemonstrationException>());
        Assert.That(() => new Demonstrations(bandit, [[1, 0]], [1, -1]), Throws.ArgumentException.With.Message.Contains("action 1"));
        Assert.That(() => new Demonstrations(bandit, [[1, 0]], [1]), Throws.ArgumentException.With.Message.Contains("[1, 2]"));
        Assert.That(() => new Demonstrations(bandit, [], [1, 1]), Throws.ArgumentException);
        Assert.That(() => new Demonstrations(bandit, [[1, 0], [1]], [1, 1]), Throws.ArgumentException.With.Message.Contains("[1, 2]; 1 numbers came"));
        Assert.That(() => Irl.Learn([seen], [0, 0]), Throws.ArgumentException.With.Message.Contains("2 and 1"));
        Assert.That(() => new MaximumCausalEntropyIrl(1).Learn(seen), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static Demonstrations[] Shown(bool goalInCorner)
    {
        var random = new RandomStream(8);
        return [.. Enumerable.Range(0, 6).Select(_ => SpecimenLevel.Draw(random, goalInCorner)).Select(level =>
            new Demonstrations(level.Model.Table, [level.GoalFeature, level.CornerFeature], PlannerSpecimen.Expert(level)))];
    }
}
