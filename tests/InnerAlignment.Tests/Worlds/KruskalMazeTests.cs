using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class KruskalMazeTests
{
    [TestCase(1, 1)]
    [TestCase(1, 6)]
    [TestCase(4, 4)]
    [TestCase(7, 5)]
    public void Without_openings_it_is_a_spanning_tree(int rows, int columns)
    {
        var maze = KruskalMaze.Grow(rows, columns, new RandomStream(3));

        var doors = Doors(maze);

        Assert.That(doors, Is.EqualTo(rows * columns - 1));
        Assert.That(maze.Places.Select(place => maze.DistancesTo(new(0, 0))[place]), Has.None.Null);
    }

    [Test]
    public void With_all_walls_opened_none_is_left() =>
        Assert.That(Doors(KruskalMaze.Grow(4, 5, new RandomStream(3), openings: 1)), Is.EqualTo(4 * 4 + 3 * 5));

    [Test]
    public void Passages_lead_both_ways()
    {
        var maze = KruskalMaze.Grow(6, 6, new RandomStream(11), openings: 0.2);

        var steps = maze.Places.SelectMany(_ => Moves.All, (place, move) => (place, move)).Where(step => maze.Leads(step.place, step.move));

        Assert.That(steps.Select(step => maze.Leads(step.place.Toward(step.move), step.move.Opposite())), Has.All.True);
    }

    [Test]
    public void The_same_seed_grows_the_same_maze()
    {
        var first = KruskalMaze.Grow(6, 6, new RandomStream(5), 0.1).ToString();
        var again = KruskalMaze.Grow(6, 6, new RandomStream(5), 0.1).ToString();
        var other = KruskalMaze.Grow(6, 6, new RandomStream(6), 0.1).ToString();

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    // 3 x 2 rooms have 15 spanning trees (Kirchhoff). By symmetry of the order of walls every tree has probability at least
    // 1 / C(7, 5) = 1/21 (its five walls may come first): 600 mazes miss one with probability below 15 * (20/21)^600 < 1e-11.
    [Test]
    public void Every_spanning_tree_grows()
    {
        var random = new RandomStream(2);

        var trees = Enumerable.Range(0, 600).Select(_ => KruskalMaze.Grow(3, 2, random).ToString()).Distinct();

        Assert.That(trees.Count(), Is.EqualTo(15));
    }

    // 2000 mazes of 4 x 4 rooms with 9 walls each that the tree leaves: the share has standard deviation 0.0022. Six of them: 2e-9.
    [Test]
    public void Remaining_walls_open_with_the_given_probability()
    {
        var random = new RandomStream(4);

        var further = Enumerable.Range(0, 2000).Sum(_ => Doors(KruskalMaze.Grow(4, 4, random, 0.1)) - 15) / (2000.0 * 9);

        Assert.That(further, Is.EqualTo(0.1).Within(0.0135));
    }

    [TestCase(0, 4, 0.0)]
    [TestCase(4, 4, 1.5)]
    [TestCase(4, 4, double.NaN)]
    public void Impossible_sizes_and_probabilities_are_refused(int rows, int columns, double openings) =>
        Assert.That(() => KruskalMaze.Grow(rows, columns, new RandomStream(1), openings), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static int Doors(Maze maze) => maze.Places.Sum(place => Moves.All.Count(move => maze.Leads(place, move))) / 2;
}
