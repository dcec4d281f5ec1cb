using CsCheck;
using InnerAlignment.Planning;
using InnerAlignment.RewardLearning;
using InnerAlignment.Tests.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.RewardLearning;

public class LinearProgramIrlTests
{
    [Test]
    public void The_given_policy_is_optimal_for_what_is_learned() =>
        Gen.Select(RandomWorlds.Table(4, 3), RandomWorlds.Rewards(4), Gen.Double[0, 0.3]).Sample((table, truth, penalty) =>
        {
            var policy = PolicyIteration.Solve(table, Spread(truth, 3), 0.8).Policy;
            var choice = policy.Chunk(3).Select(row => Array.IndexOf(row, 1.0)).ToArray();

            var learned = Spread(new LinearProgramIrl(penalty).Learn(table, choice, 0.8), 3);

            var best = PolicyIteration.Solve(table, learned, 0.8).Values;
            Assert.That(PolicyEvaluation.Values(table, policy, learned, 0.8), Is.EqualTo(best).Within(1e-8));
            Assert.That(learned, Is.All.InRange(-1 - 1e-9, 1 + 1e-9));
        }, iter: 300);

    // The 5 x 5 grid of Ng and Russell (2000), section 5.1: moves fail with probability 0.3, the reward stands in the upper right corner.
    [Test]
    public void In_a_grid_the_largest_reward_is_found_in_the_rewarding_corner()
    {
        var world = new MazeWorld(MazePicture.ReadCells(".....\n.....\n.....\n.....\n....."), [new(4, 0)], [], slip: 0.3);
        var model = world.Tabulate();
        var truth = model.Environment.States.Select(place => place == new Position(0, 4) ? 1.0 : 0).ToArray();
        var policy = PolicyIteration.Solve(model.Table, Spread(truth, 4), 0.9).Policy;

        var learned = new LinearProgramIrl(Penalty: 1.05).Learn(model.Table, [.. policy.Chunk(4).Select(row => Array.IndexOf(row, 1.0))], 0.9);

        Assert.That(Array.IndexOf(learned, learned.Max()), Is.EqualTo(model.IndexOf(new Position(0, 4))));
        Assert.That(learned.Max(), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void A_large_penalty_leaves_no_reward_at_all()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [1, 0, 0, 1, 0, 1, 1, 0], [1, 0]);

        Assert.That(new LinearProgramIrl(Penalty: 1000).Learn(table, [0, 1], 0.9), Is.All.Zero);
    }

    [Test]
    public void What_is_no_policy_is_refused()
    {
        var table = TransitionTable.FromProbabilities(2, 2, [1, 0, 0, 1, 0, 1, 1, 0], [1, 0]);

        Assert.That(() => new LinearProgramIrl().Learn(table, [0], 0.9), Throws.ArgumentException.With.Message.Contains("1 came"));
        Assert.That(() => new LinearProgramIrl().Learn(table, [0, 2], 0.9), Throws.ArgumentException.With.Message.Contains("State 1"));
        Assert.That(() => new LinearProgramIrl().Learn(table, [0, 1], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LinearProgramIrl(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LinearProgramIrl(0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static double[] Spread(double[] states, int actions) => [.. states.SelectMany(reward => Enumerable.Repeat(reward, actions))];
}
