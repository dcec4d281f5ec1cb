using InnerAlignment.Lessons.Checks;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Tests.Checks;

public sealed class WalkersTests
{
    private const string Walled = "A.#...\n.####.\n....#.\n.##...\n.#..#.\n....#G";
    private const int Plenty = 60;

    private static IEnumerable<TestCaseData> All => Walkers.Four.Select(it => new TestCaseData(it.Walk).SetArgDisplayNames(it.Name));

    [TestCaseSource(nameof(All))]
    public void Each_takes_a_shortest_way_through_the_training_maze(Func<string, int, int, string> walk) =>
        Assert.That(walk(Walkers.Training, Plenty, -1), Has.Length.EqualTo(Shortest(Walkers.Training)));

    [Test]
    public void Only_the_planner_takes_a_shortest_way_after_a_wall_was_moved()
    {
        Assert.That(Walkers.Planner(Walled, Plenty, -1), Has.Length.EqualTo(Shortest(Walled)));
        Assert.That(Walkers.Reflex(Walled, Plenty, -1), Has.Length.InRange(Shortest(Walled) + 1, Walkers.MostMoves - 1));
        Assert.That(Walkers.Table(Walled, Plenty, -1), Has.Length.EqualTo(Walkers.MostMoves));
        Assert.That(Walkers.ValueMap(Walled, Plenty, -1), Has.Length.EqualTo(Walkers.MostMoves));
    }

    [Test]
    public void Only_the_value_map_follows_a_patched_value()
    {
        var followers = Walkers.Four.Where(it => it.Walk(Walkers.Training, Plenty, 3) != it.Walk(Walkers.Training, Plenty, -1));

        Assert.That(followers.Select(it => it.Walk), Is.EqualTo(new Func<string, int, int, string>[] { Walkers.ValueMap }));
    }

    [Test]
    public void Only_the_planner_needs_time()
    {
        var lost = Walkers.Four.Where(it => it.Walk(Walkers.Training, 1, -1).Length == Walkers.MostMoves);

        Assert.That(lost.Select(it => it.Walk), Is.EqualTo(new Func<string, int, int, string>[] { Walkers.Planner }));
    }

    private static int Shortest(string picture)
    {
        var maze = MazePicture.ReadCells(picture);
        return maze.DistancesTo(maze.Marked('G').Single())[maze.Marked('A').Single()]!.Value;
    }
}
