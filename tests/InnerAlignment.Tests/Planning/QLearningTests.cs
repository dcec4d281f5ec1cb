using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Planning;

public class QLearningTests
{
    private static readonly TabularModel<Position, Move> Maze = new MazeWorld(CourseData.Maze("dyna")).Tabulate();
    private static readonly double[] Goal = Maze.PerTransition(Maze.Environment.RewardOnArrival("goal", place => Maze.Environment.IsTerminal(place) ? 1 : 0));

    // Deterministic world, alpha 1: the values it has seen often become exact.
    [Test]
    public void In_the_Dyna_maze_it_finds_the_shortest_way()
    {
        var learner = new QLearning(LearningRate: 1, Exploration: 0.3, DiscountFactor: 0.9).Begin(Maze.Table, Goal, new RandomStream(2));

        learner.Live(200_000, Goal);

        var start = Maze.IndexOf(new Position(2, 0));
        Assert.That(learner.ActionValues[(4 * start)..(4 * start + 4)].ToArray().Max(), Is.EqualTo(Math.Pow(0.9, 13)).Within(1e-12));
    }

    [Test]
    public void What_it_is_judged_by_is_not_what_it_learns_from()
    {
        var blind = new QLearning(Exploration: 0, DiscountFactor: 0.9).Begin(Maze.Table, new double[Goal.Length], new RandomStream(2));

        var judged = blind.Live(50_000, Goal);

        Assert.That(judged, Is.GreaterThan(0));                                      // by chance
        Assert.That(blind.ActionValues.ToArray(), Has.All.Zero);
    }

    [Test]
    public void The_same_seed_lives_the_same_life_in_one_go_or_two()
    {
        var (whole, parts) = (Begin(), Begin());

        var once = whole.Live(3000, Goal);
        var twice = parts.Live(1000, Goal) + parts.Live(2000, Goal);

        Assert.That(twice, Is.EqualTo(once));
        Assert.That(parts.ActionValues.ToArray(), Is.EqualTo(whole.ActionValues.ToArray()));

        static QLearner Begin() => new QLearning().Begin(Maze.Table, Goal, new RandomStream(9));
    }

    [Test]
    public void Living_allocates_nothing()
    {
        var learner = new QLearning().Begin(Maze.Table, Goal, new RandomStream(9));
        learner.Live(100, Goal);

        var before = GC.GetAllocatedBytesForCurrentThread();
        learner.Live(1000, Goal);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    [TestCase(0.0, 0.1, 0.9)]
    [TestCase(0.1, 1.5, 0.9)]
    [TestCase(0.1, 0.1, 1.0)]
    public void Impossible_settings_are_refused(double rate, double exploration, double discount) =>
        Assert.That(() => new QLearning(rate, exploration, discount).Begin(Maze.Table, Goal, new RandomStream(1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Rewards_of_another_world_are_refused() =>
        Assert.That(() => new QLearning().Begin(Maze.Table, [1, 2], new RandomStream(1)), Throws.ArgumentException.With.Message.Contains("PerTransition"));
}
