using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class MazeFileTests
{
    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(CourseData.Folder, "mazes"), "*.txt");

    [TestCaseSource(nameof(Files))]
    public void Every_maze_of_the_course_has_a_way_and_is_kept_as_it_is_drawn(string path)
    {
        var file = MazeFile.Read(path);

        var world = new MazeWorld(file.Maze);

        Assert.That(world.Ends, Is.Not.Empty);
        Assert.That(File.ReadAllText(path), Does.EndWith($"\n\n{file.Maze}\n"));
        Assert.That(file.Maze.Places.Select(place => file.Maze.DistancesTo(world.Ends.First())[place]), Has.None.Null);
    }

    [TestCase("six-by-six", 6)]
    [TestCase("seven-by-seven", 7)]
    public void A_grown_maze_grows_again(string name, int size) => Assert.That(
        KruskalMaze.Grow(size, size, new RandomStream(3), 0.5).WithMarks(('G', new(size - 1, size - 1))).ToString(),
        Is.EqualTo(CourseData.Maze(name).ToString()));

    [TestCase("title: t\nsource: s\n\n..", "no line \"form: ...\"")]
    [TestCase("title: t\nsource: s\nform: hexagons\n\n..", "\"hexagons\"")]
    [TestCase("title: t\nsource: s\nform: cells", "a blank line and the picture")]
    public void A_file_with_a_wrong_head_is_refused(string text, string reason) =>
        Assert.That(() => MazeFile.Parse(text, "odd.txt"), Throws.TypeOf<MazeFormatException>().With.Message.Contains(reason));

    [Test]
    public void A_missing_file_is_named() =>
        Assert.That(() => MazeFile.Read("no-such-maze.txt"), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("no-such-maze.txt"));
}
