using InnerAlignment.Policies;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Policies;

public class MazeAgentsTests
{
    private const double Discount = 0.9;
    private static readonly MazeWorld World = new(MazePicture.ReadCells("A.\n#.\nG."));
    private static readonly RewardFunction<Position, Move> Goal = World.RewardOnArrival("goal", place => World.IsTerminal(place) ? 1 : 0);

    [Test]
    public void An_agent_that_walks_to_the_goal_gets_the_discounted_reward()
    {
        using var agents = Linear(World, steps: 20);
        var parameters = RightThenDownThenLeft();

        var value = agents.Return(parameters);

        Assert.That(agents[parameters].ToString(), Is.EqualTo("→↓\n#↓\n◎←"));
        Assert.That(value, Is.EqualTo(Math.Pow(Discount, 3)).Within(1e-15));
    }

    [Test]
    public void An_agent_that_walks_against_the_wall_gets_nothing()
    {
        using var agents = Linear(World, steps: 20);

        var value = agents.Return(new double[agents.Dimension]);     // equal numbers: always up

        Assert.That(value, Is.Zero);
    }

    [Test]
    public void Its_return_is_that_of_its_trajectory()
    {
        var world = new MazeWorld(CourseData.Maze("five-by-five"));
        var reward = world.Reward("odd", (place, move, next) => place.Row - 0.3 * (int)move + next.Column);
        var random = new RandomStream(1);
        using var agents = new MazeAgents(world, reward, Discount, 30, 28, () => LinearNetwork);
        var settings = Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 28).Select(_ => random.NextNormal()).ToArray()).ToList();

        var returns = agents.Returns(settings);

        var start = world.StartDistribution.Mode;
        Assert.That(returns, Is.EqualTo(settings.Select(setting => agents[setting].Walk(start, 30).Return(reward, Discount))).Within(1e-12));
    }

    [Test]
    public void A_slippery_world_has_no_exact_walks() =>
        Assert.That(() => Linear(new MazeWorld(World.Maze, slip: 0.1), 10), Throws.ArgumentException.With.Message.Contains("slip"));

    [Test]
    public void A_setting_of_another_length_is_refused()
    {
        using var agents = Linear(World, 10);

        Assert.That(() => agents.Return(new double[27]), Throws.ArgumentException.With.Message.Contains("28 parameters; [27] came"));
    }

    private static MazeAgents Linear(MazeWorld world, int steps) => new(world, Goal, Discount, steps, 28, () => LinearNetwork);

    // Four outputs from six features and a bias: weights [4, 7].
    private static void LinearNetwork(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        for (var n = 0; n < inputs.Length / 6; n++)
            for (var k = 0; k < 4; k++)
            {
                outputs[4 * n + k] = parameters[7 * k + 6];
                for (var i = 0; i < 6; i++)
                    outputs[4 * n + k] += parameters[7 * k + i] * inputs[6 * n + i];
            }
    }

    // Features: row, column, up, right, down, left. Right where right is open; down where down is; left in the bottom row.
    private static double[] RightThenDownThenLeft()
    {
        var weights = new double[28];
        weights[7 + 3] = 3;
        weights[14 + 4] = 2;
        weights[21 + 0] = 1;
        return weights;
    }
}
