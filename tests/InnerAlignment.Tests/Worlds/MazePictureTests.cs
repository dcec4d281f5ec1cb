using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class MazePictureTests
{
    private const string Rooms = "#####\n#A.G#\n#.###\n#...#\n#####";
    private const string Cells = "A.#\n..G";

    [Test]
    public void A_picture_of_rooms_is_drawn_as_it_was_read() =>
        Assert.That(MazePicture.ReadRooms(Rooms).ToString(), Is.EqualTo(Rooms));

    [Test]
    public void A_picture_of_cells_is_drawn_as_it_was_read() =>
        Assert.That(MazePicture.ReadCells(Cells).ToString(), Is.EqualTo(Cells));

    [Test]
    public void Doors_lead_on_and_walls_do_not()
    {
        var maze = MazePicture.ReadRooms(Rooms);

        var corner = new Position(0, 0);

        Assert.That(maze.Leads(corner, Move.Right), Is.True);
        Assert.That(maze.Leads(new(0, 1), Move.Down), Is.False);
        Assert.That(maze.After(corner, Move.Down), Is.EqualTo(new Position(1, 0)));
        Assert.That(maze.After(corner, Move.Left), Is.EqualTo(corner));
        Assert.That(maze.Marked('G'), Is.EqualTo(new[] { new Position(0, 1) }));
    }

    [Test]
    public void Arrows_show_a_policy() =>
        Assert.That(MazePicture.DrawArrows(MazePicture.ReadCells(Cells), _ => Move.Right, new Position(1, 2)), Is.EqualTo("→→#\n→→◎"));

    [TestCase("...\n..", "Line 2 of the picture has 2 characters, line 1 has 3")]
    [TestCase("..?\n...", "'?' in line 1, column 3")]
    [TestCase("##\n##", "no place to stand on")]
    [TestCase("", "no place to stand on")]
    public void A_picture_that_is_no_maze_is_refused(string picture, string reason) =>
        Assert.That(() => MazePicture.ReadCells(picture), Throws.TypeOf<MazeFormatException>().With.Message.Contains(reason));

    [TestCase("####\n#.##\n####", "3 x 4 came")]
    [TestCase("###\n###\n###", "cannot be wall")]
    [TestCase("###\n#..\n###", "the outer wall has no doors")]
    [TestCase("#####\n#.A.#\n#####", "marks stand in rooms")]
    [TestCase("#.#\n#.#\n###", "the outer wall has no doors")]
    [TestCase(".##\n#.#\n###", "a corner of walls")]
    public void A_picture_that_has_no_rooms_is_refused(string picture, string reason) =>
        Assert.That(() => MazePicture.ReadRooms(picture), Throws.TypeOf<MazeFormatException>().With.Message.Contains(reason));
}
