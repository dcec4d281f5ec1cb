using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Worlds;

public class CornerGoalTests
{
    private static readonly CornerGoalFamily Family = new();

    [Test]
    public void In_training_the_goal_is_the_corner()
    {
        var random = new RandomStream(1);
        var world = new CornerGoalWorld(Family);

        var starts = Enumerable.Range(0, 200).Select(_ => world.Start(random)).ToList();

        Assert.That(starts.Select(state => state.Goal), Has.All.EqualTo(new Position(0, 3)));
        Assert.That(starts.Select(state => state.Agent).Distinct().Count(), Is.EqualTo(15));     // every room but the goal
    }

    [Test]
    public void In_the_test_the_goal_is_anywhere()
    {
        var random = new RandomStream(1);
        var world = new CornerGoalWorld(Family.Tested());

        var goals = Enumerable.Range(0, 400).Select(_ => world.Start(random).Goal);

        Assert.That(goals.Distinct().Count(), Is.EqualTo(16));
    }

    [TestCase(2, 4)]
    [TestCase(3, 9)]
    public void A_larger_corner_has_its_square_of_rooms(int size, int rooms)
    {
        var random = new RandomStream(1);
        var world = new CornerGoalWorld(Family with { CornerSize = size });

        var goals = Enumerable.Range(0, 400).Select(_ => world.Start(random).Goal).Distinct().ToList();

        Assert.That(goals, Has.Count.EqualTo(rooms));
        Assert.That(goals, Has.All.Matches<Position>(goal => goal.Row < size && goal.Column >= 4 - size));
    }

    [Test]
    public void Familiar_goals_stand_where_goals_of_the_training_stood_from_the_start()
    {
        var random = new RandomStream(1);
        var world = new CornerGoalWorld(Family with { RandomGoals = 1, FamiliarOffsets = true });

        var starts = Enumerable.Range(0, 200).Select(_ => world.Start(random));

        Assert.That(starts, Has.All.Matches<CornerGoalState>(state => state!.Goal.Row <= state.Agent.Row && state.Goal.Column >= state.Agent.Column));
    }

    // Rooms in a row, doors all open: A at the left end, goal beside it, corner at the right end.
    [TestCase("r", true, false, false)]
    [TestCase("rrr", true, true, true)]
    [TestCase("lurr", true, false, false)]
    public void A_test_episode_goes_on_past_the_goal_to_the_corner(string walk, bool goal, bool corner, bool ends)
    {
        var world = new CornerGoalWorld(Family.Tested());
        var maze = MazePicture.ReadRooms("#########\n#.......#\n#########");

        var last = world.Follow(new(maze, new(0, 0), new(0, 1)), Moves.Walk(walk), new RandomStream(1)).Last;

        Assert.That((last.GoalReached, last.CornerReached, world.IsTerminal(last)), Is.EqualTo((goal, corner, ends)));
    }

    [Test]
    public void A_training_episode_ends_at_the_goal()
    {
        var world = new CornerGoalWorld(Family);
        var maze = MazePicture.ReadRooms("#########\n#.......#\n#########");

        var trajectory = world.Follow(new(maze, new(0, 0), new(0, 3)), Moves.Walk("rrrll"), new RandomStream(1));

        Assert.That(trajectory.Length, Is.EqualTo(3));
        Assert.That(trajectory.Ending, Is.EqualTo(Ending.Terminated));
    }

    [Test]
    public void The_view_has_the_agent_in_the_middle()
    {
        var world = new CornerGoalWorld(Family);
        var maze = MazePicture.ReadRooms("#####\n#...#\n###.#\n#...#\n#####");

        var seen = new CornerGoalWorld(Family with { Rooms = 2 }).Observe(new(maze, new(1, 1), new(0, 0)));

        // Two by two rooms have 3 x 3 places inside and a view of 5 x 5, its middle at 12.
        Assert.That(seen, Is.EqualTo(new[] { 0, 1, 2, 7, 10, 11, 12, 25 + 0 }));
        Assert.That(new CornerGoalVector(Family, 1, 1).FeatureCount, Is.EqualTo(338));     // 13 x 13 x 2
    }

    [Test]
    public void A_hidden_goal_is_not_seen()
    {
        var shown = new CornerGoalVector(Family, 1, 5);
        var hidden = new CornerGoalVector(Family with { HidesGoal = true }, 1, 5);

        var (seen, unseen) = (Seen(shown, 0), Seen(hidden, 0));

        Assert.That(unseen, Is.EqualTo(seen.Where(feature => feature < 169)));
        Assert.That(seen, Has.Exactly(1).GreaterThanOrEqualTo(169));
    }

    [Test]
    public void Fixed_levels_are_so_many_and_no_more()
    {
        var vector = new CornerGoalVector(Family with { FixedLevels = 3 }, 2, 5);
        var levels = new HashSet<string>();

        for (var i = 0; i < 60; i++, vector.Reset())
            levels.Add(vector.State(0).ToString());

        Assert.That(levels, Has.Count.EqualTo(3));
    }

    [Test]
    public void Rewards_are_made_of_events()
    {
        var reward = new EventReward("mixed", (WorldEvents.Goal, 1), (WorldEvents.Corner, 0.5));
        var rewards = new float[3];

        reward.Write([WorldEvents.None, WorldEvents.Goal | WorldEvents.Corner | WorldEvents.Terminated, WorldEvents.Corner], rewards);

        Assert.That(rewards, Is.EqualTo(new[] { 0f, 1.5f, 0.5f }));
    }

    [TestCase(1, 1, 0.0)]
    [TestCase(4, 5, 0.0)]
    [TestCase(4, 1, 1.5)]
    public void Impossible_families_are_refused(int rooms, int corner, double random) =>
        Assert.That(() => new CornerGoalWorld(new(rooms, 0.1, random, corner)), Throws.TypeOf<ArgumentOutOfRangeException>());

    internal static int[] Seen(IVectorEnvironment vector, int copy)
    {
        var (active, counts) = (new int[vector.Count * vector.MostActive], new int[vector.Count]);
        vector.Observe(active, counts);
        return [.. active.AsSpan(copy * vector.MostActive, counts[copy]).ToArray().Order()];
    }
}
