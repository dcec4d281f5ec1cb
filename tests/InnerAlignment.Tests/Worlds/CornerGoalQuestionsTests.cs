using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class CornerGoalQuestionsTests
{
    private const string Picture = "#########\n#.......#\n#.#######\n#..A....#\n#######.#\n#.......#\n#.#######\n#G......#\n#########";

    [Test]
    public void A_walk_begins_at_the_start_and_goes_where_the_policy_says()
    {
        var walk = CornerGoalQuestions.To(new(), (_, _, actions) => actions[0] = (int)Move.Right, steps: 3);

        Assert.That(walk(Picture), Is.EqualTo(new[] { new[] { 1, 1 }, [1, 2], [1, 3], [1, 3] }));       // against the wall it stays
    }

    [Test]
    public void It_ends_when_goal_and_corner_have_been_reached()
    {
        var moves = new Queue<Move>(Moves.Walk("luurrr" + "llldrrrdlll" + "dr"));
        var walk = CornerGoalQuestions.To(new(), (_, _, actions) => actions[0] = (int)moves.Dequeue());

        var rooms = walk(Picture);

        Assert.That(rooms[^1], Is.EqualTo(new[] { 3, 0 }));
        Assert.That(moves, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_policy_sees_what_the_open_world_shows()
    {
        var state = new CornerGoalState(MazePicture.ReadRooms(Picture), new(1, 1), new(3, 0));
        int[] seen = [];

        CornerGoalQuestions.To(new(), (active, counts, actions) => (seen, actions[0]) = (active[..counts[0]].ToArray(), 0), steps: 1)(Picture);

        Assert.That(seen, Is.EqualTo(new CornerGoalWorld(new()).Observe(state)));
    }

    [TestCase("#####\n#A.G#\n#.#.#\n#...#\n#####", "2 x 2 rooms")]
    [TestCase("#########\n#.......#\n#.#######\n#.......#\n#######.#\n#.......#\n#.#######\n#G......#\n#########", "0 and 1")]
    public void Other_pictures_are_refused_by_name(string picture, string named) =>
        Assert.That(() => CornerGoalQuestions.To(new(), (_, _, actions) => actions.Clear())(picture), Throws.ArgumentException.With.Message.Contains(named));
}
