using InnerAlignment.Networks;
using InnerAlignment.Policies;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Policies;

public class MazeAgentsTests
{
    private const double Discount = 0.9;
    private static readonly MazeWorld World = new(MazePicture.ReadCells("A.\n#.\nG."));
    private static readonly RewardFunction<Position, Move> Goal = World.RewardOnArrival("goal", place => World.IsTerminal(place) ? 1 : 0);
    private static readonly Network Linear = new(6, new Dense(4));
    private static readonly Network Small = new(6, new Dense(8, Activation.Tanh), new Dense(4));

    [Test]
    public void An_agent_that_walks_to_the_goal_gets_the_discounted_reward()
    {
        using var agents = new MazeAgents(World, Goal, Linear, Discount, steps: 20);
        var parameters = RightThenDownThenLeft();

        var value = agents.Return(parameters);

        Assert.That(agents[parameters].ToString(), Is.EqualTo("→↓\n#↓\n◎←"));
        Assert.That(value, Is.EqualTo(Math.Pow(Discount, 3)).Within(1e-15));
        Assert.That(agents.AsLoss().Value(parameters), Is.EqualTo(-value));
    }

    [Test]
    public void One_setting_of_another_size_among_many_is_refused_with_both_sizes()
    {
        using var agents = new MazeAgents(World, Goal, Linear, Discount, steps: 20);

        Assert.That(() => agents.Returns([new double[agents.Dimension], new double[3]]), Throws.ArgumentException.With.Message.Contains("28").And.Message.Contains('3'));
    }

    [Test]
    public void An_agent_that_walks_against_the_wall_gets_nothing()
    {
        using var agents = new MazeAgents(World, Goal, Linear, Discount, steps: 20);

        var value = agents.Return(new double[agents.Dimension]);     // equal numbers: always up

        Assert.That(value, Is.Zero);
    }

    [Test]
    public void Its_return_is_that_of_its_trajectory()
    {
        var world = new MazeWorld(CourseData.Maze("five-by-five"));
        var reward = world.Reward("odd", (place, move, next) => place.Row - 0.3 * (int)move + next.Column);
        using var agents = new MazeAgents(world, reward, Small, Discount, 30);
        var settings = Settings(Small, 50);

        var returns = agents.Returns(settings);

        var start = world.StartDistribution.Mode;
        Assert.That(returns, Is.EqualTo(settings.Select(setting => agents[setting].Walk(start, 30).Return(reward, Discount))).Within(1e-12));
        Assert.That(returns.Distinct().Count(), Is.GreaterThan(5));
    }

    [Test]
    public void Asking_for_a_return_allocates_nothing()
    {
        using var agents = new MazeAgents(World, Goal, Small, Discount, 30);
        var soft = new SoftMazeAgents(World, Goal, Small, Discount);
        var (parameters, gradient) = (Settings(Small, 1)[0], new double[Small.ParameterCount]);
        Ask();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);

        void Ask()
        {
            agents.Return(parameters);
            soft.Gradient(parameters, gradient);
        }
    }

    [Test]
    public void A_slippery_world_has_no_exact_walks() =>
        Assert.That(() => new MazeAgents(new MazeWorld(World.Maze, slip: 0.1), Goal, Linear, Discount, 10), Throws.ArgumentException.With.Message.Contains("slip"));

    [Test]
    public void A_network_of_another_shape_is_refused() =>
        Assert.That(() => new MazeAgents(World, Goal, new Network(5, new Dense(4)), Discount, 10),
            Throws.ArgumentException.With.Message.Contains("takes 6 features and gives 4 numbers; this one takes [5]"));

    [Test]
    public void A_setting_of_another_length_is_refused()
    {
        using var agents = new MazeAgents(World, Goal, Linear, Discount, 10);

        Assert.That(() => agents.Return(new double[27]), Throws.ArgumentException);
    }

    [TestCase(0.0)]
    [TestCase(0.3)]
    public void The_slope_of_a_soft_return_is_that_of_central_differences(double slip)
    {
        const double step = 1e-5;
        var world = new MazeWorld(CourseData.Maze("five-by-five"), slip);
        var agents = new SoftMazeAgents(world, world.RewardOnArrival("goal", place => world.IsTerminal(place) ? 1 : -0.02 * place.Row), Small, Discount);
        var parameters = Settings(Small, 1)[0];
        var gradient = new double[parameters.Length];

        agents.AsLoss().Gradient(parameters, gradient);

        var differences = Enumerable.Range(0, parameters.Length).Select(i => (Loss(i, step) - Loss(i, -step)) / (2 * step)).ToArray();
        Assert.That(gradient, Is.EqualTo(differences).Within(1e-8));
        Assert.That(gradient.Max(Math.Abs), Is.GreaterThan(1e-4));

        double Loss(int i, double change)
        {
            var moved = parameters.ToArray();
            moved[i] += change;
            return agents.AsLoss().Value(moved);
        }
    }

    // 20,000 walks of at most 200 steps: a return lies in [0, 1], so its mean has deviation at most 0.0036; 5.1 of them: 4e-7. What is cut off is below 0.9^200.
    [Test]
    public void A_soft_return_is_the_mean_of_sampled_returns()
    {
        var agents = new SoftMazeAgents(World, Goal, Small, Discount);
        var parameters = Settings(Small, 1)[0];
        var random = new RandomStream(4);
        var policy = agents[parameters];

        var mean = Enumerable.Range(0, 20_000).Average(_ => World.Rollout(policy, 200, random).Return(Goal, Discount));

        Assert.That(agents.Return(parameters), Is.EqualTo(mean).Within(5.1 * 0.0036));
    }

    [Test]
    public void Training_walks_the_parameters_to_an_agent_that_finds_the_goal()
    {
        var world = new MazeWorld(CourseData.Maze("five-by-five"));
        var goal = world.RewardOnArrival("goal", place => world.IsTerminal(place) ? 1 : 0);
        var soft = new SoftMazeAgents(world, goal, Small, 0.95);
        using var agents = new MazeAgents(world, goal, Small, 0.95, 60);

        var trained = new Adam(0.05).Minimize(soft.AsLoss(), Small.InitializeExactly(1)).ElementAt(600).Point.ToArray();

        var distance = world.Maze.DistancesTo(world.Ends.Single())[world.StartDistribution.Mode]!.Value;
        Assert.That(agents.Return(trained), Is.EqualTo(Math.Pow(0.95, distance - 1)).Within(1e-12));
    }

    private static List<double[]> Settings(Network network, int count)
    {
        var random = new RandomStream(1);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var setting = new double[network.ParameterCount];
            random.FillNormal(setting);
            return setting;
        })];
    }

    // Weights [4, 6], then biases [4]. Features: row, column, up, right, down, left. Right where right is open; down where down is; else left.
    private static double[] RightThenDownThenLeft()
    {
        var weights = new double[28];
        weights[6 + 3] = 3;
        weights[12 + 4] = 2;
        weights[18 + 0] = 1;
        return weights;
    }
}
