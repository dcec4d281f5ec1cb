using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class MazeWorldTests
{
    private static readonly MazeWorld World = new(MazePicture.ReadCells("A..\n##.\nG.."));

    [TestCase("rrddll", 44)]         // straight to the goal: 50 less one a step
    [TestCase("ruurddll", 42)]       // against the wall twice
    [TestCase("rrddllrrr", 44)]      // what comes after the end does not count
    [TestCase("lll", -3)]            // never there
    public void A_walk_to_the_goal_earns(string walk, double performance)
    {
        var reward = World.RewardOnArrival("50 at the goal, -1 a step", place => World.IsTerminal(place) ? 49 : -1);

        var trajectory = World.Follow(new(0, 0), Moves.Walk(walk), new RandomStream(1));

        Assert.That(trajectory.Return(reward), Is.EqualTo(performance));
    }

    [Test]
    public void A_walk_that_arrives_is_terminated_and_one_that_does_not_is_truncated()
    {
        var arrived = World.Follow(new(0, 0), Moves.Walk("rrddll"), new RandomStream(1));
        var lost = World.Follow(new(0, 0), Moves.Walk("rr"), new RandomStream(1));

        Assert.That(arrived.Ending, Is.EqualTo(Ending.Terminated));
        Assert.That(lost.Ending, Is.EqualTo(Ending.Truncated));
        Assert.That(arrived.FirstTime(place => place.Column == 2), Is.EqualTo(2));
        Assert.That(lost.FirstTime(place => place.Row == 2), Is.Null);
    }

    [Test]
    public void Discounting_counts_every_step_of_delay()
    {
        var reward = World.RewardOnArrival("goal", place => World.IsTerminal(place) ? 1 : 0);

        var trajectory = World.Follow(new(0, 0), Moves.Walk("rrddll"), new RandomStream(1));

        Assert.That(trajectory.Return(reward, 0.9), Is.EqualTo(Math.Pow(0.9, 5)).Within(1e-15));
        Assert.That(() => trajectory.Return(reward, 1.1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_slip_replaces_the_move_by_any_of_the_four()
    {
        var slippery = new MazeWorld(World.Maze, slip: 0.4);

        var next = slippery.Transition(new(0, 1), Move.Right);

        Assert.That(next[new(0, 2)], Is.EqualTo(0.7).Within(1e-15));     // 0.6 + 0.4 / 4
        Assert.That(next[new(0, 0)], Is.EqualTo(0.1).Within(1e-15));
        Assert.That(next[new(0, 1)], Is.EqualTo(0.2).Within(1e-15));     // walls above and below
    }

    [Test]
    public void Without_a_marked_start_every_place_but_the_goal_is_one()
    {
        var world = new MazeWorld(MazePicture.ReadCells("..G"));

        var start = world.StartDistribution;

        Assert.That(start.Outcomes, Is.EqualTo(new Position[] { new(0, 0), new(0, 1) }));
    }

    [Test]
    public void A_maze_without_a_way_is_no_world() =>
        Assert.That(() => new MazeWorld(MazePicture.ReadCells("A#G")), Throws.TypeOf<MazeWithoutWayException>());

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_slip_that_is_no_probability_is_refused(double slip) =>
        Assert.That(() => new MazeWorld(World.Maze, slip), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_letter_that_is_no_move_is_named() =>
        Assert.That(() => Moves.Walk("rx").ToList(), Throws.TypeOf<FormatException>().With.Message.Contains("'x', letter 2"));
}
