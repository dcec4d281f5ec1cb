using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class MazeDistancesTests
{
    [Test]
    public void The_Dyna_maze_is_14_steps_long()
    {
        var maze = CourseData.Maze("dyna");

        var steps = maze.DistancesTo(maze.Marked('G').Single())[maze.Marked('A').Single()];

        Assert.That(steps, Is.EqualTo(14));     // Sutton and Barto (2018), section 8.2
    }

    [Test]
    public void In_an_empty_grid_distance_is_the_sum_of_rows_and_columns()
    {
        var maze = MazePicture.ReadCells(string.Join('\n', Enumerable.Repeat("......", 5)));

        var distances = maze.DistancesTo(new(3, 1));

        Assert.That(maze.Places.Select(place => distances[place]), Is.EqualTo(
            maze.Places.Select(place => (int?)(Math.Abs(place.Row - 3) + Math.Abs(place.Column - 1)))));
        Assert.That(distances.Largest, Is.EqualTo(7));
        Assert.That(distances.ShortestMoves(new(4, 0)), Is.EqualTo(new[] { Move.Up, Move.Right }));
        Assert.That(distances.ShortestMoves(new(3, 1)), Is.Empty);
    }

    [Test]
    public void Where_no_way_leads_there_is_no_distance()
    {
        var maze = MazePicture.ReadCells("A#G");

        var distance = maze.DistancesTo(new(0, 2))[new(0, 0)];

        Assert.That(distance, Is.Null);
        Assert.That(() => maze.RequireWay(new(0, 0), new(0, 2)), Throws.TypeOf<MazeWithoutWayException>().With.Message.Contains("from (0, 0) to (0, 2)"));
    }

    [Test]
    public void A_wall_has_no_distances() =>
        Assert.That(() => MazePicture.ReadCells("A#G").DistancesTo(new(0, 1)), Throws.ArgumentException.With.Message.Contains("(0, 1) is no place"));
}
