using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Interpretability;

public class MazeSystemTests
{
    private static readonly SpecimenLevel[] Levels = SpecimenLevel.DrawMany(new RandomStream(1), 6);
    private static readonly SpecimenLevel[] Elsewhere = SpecimenLevel.DrawMany(new RandomStream(2), 12, disambiguating: 1);

    private static IMazeSystem[] Systems =>
        [new SweepingPlanner(3, 0), new SweepingPlanner(0, 3, 20), MemorisedPolicy.Of("table", Levels, PlannerSpecimen.Expert), new Compass(2), new Compass(2, ToGoal: false), new OpenDoors(), new Recording(new(3, 0), Levels)];

    [TestCaseSource(nameof(Systems))]
    public void Every_system_has_a_policy_and_a_row_of_activations_for_every_tile(IMazeSystem system)
    {
        foreach (var level in Levels.Concat(Elsewhere))
        {
            var (policy, activations) = (system.Policy(level), system.Activations(level));

            Assert.That(policy.Chunk(4).Select(row => row.Sum()), Is.All.EqualTo(1).Within(1e-12));
            Assert.That(activations, Has.Length.EqualTo(level.Maze.Places.Count));
            Assert.That(activations.Select(row => row.Length).Distinct().Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public void With_many_sweeps_it_plans_like_the_exact_planner()
    {
        foreach (var level in Elsewhere)
            Assert.That(new SweepingPlanner(2, 1, 400).Policy(level), Is.EqualTo(PlannerSpecimen.Policy([2, 1], level)).Within(1e-9));
    }

    [Test]
    public void Without_a_sweep_it_moves_at_random_and_with_one_it_sees_its_neighbours()
    {
        var level = SpecimenLevel.Read("....\n.G..");

        Assert.That(new SweepingPlanner(3, 0, 0).Policy(level), Is.All.EqualTo(0.25));
        Assert.That(WalledWay.Preferred(level, new(1, 2), new SweepingPlanner(3, 0, 1).Policy(level)), Is.EqualTo([Move.Left]));
        Assert.That(WalledWay.Preferred(level, new(1, 3), new SweepingPlanner(3, 0, 1).Policy(level)), Has.Count.EqualTo(4));
    }

    [Test]
    public void Only_a_planner_does_better_the_longer_it_thinks()
    {
        foreach (var system in Systems)
        {
            var (brief, long_) = (WalledWay.Shortest(system.Thinking(1), Elsewhere), WalledWay.Shortest(system.Thinking(64), Elsewhere));

            Assert.That(long_ - brief, system.Plans ? Is.GreaterThan(0.2) : Is.Zero);
        }
    }

    [Test]
    public void Only_a_planner_finds_the_way_round()
    {
        foreach (var system in Systems)
            Assert.That(WalledWay.FoundRound(system, Levels), system.Plans ? Is.GreaterThan(0.85) : Is.LessThan(0.75));
    }

    [Test]
    public void A_recording_shows_what_its_planner_shows_where_it_was_recorded_and_nothing_elsewhere()
    {
        var planner = new SweepingPlanner(3, 0, 12);

        var recording = new Recording(planner, Levels);

        foreach (var level in Levels)
        {
            Assert.That(recording.Policy(level), Is.EqualTo(planner.Policy(level)));
            Assert.That(recording.Activations(level), Is.EqualTo(planner.Activations(level)));
        }
        Assert.That(recording.Policy(Elsewhere[0]), Is.All.EqualTo(0.25));
        Assert.That(recording.Activations(Elsewhere[0]).SelectMany(row => row), Is.All.Zero);
    }

    [Test]
    public void A_table_that_meets_a_wall_it_does_not_know_is_as_good_as_chance()
    {
        var table = MemorisedPolicy.Of("table", Levels, PlannerSpecimen.Expert);

        Assert.That(WalledWay.FoundRound(table, Levels), Is.EqualTo(WalledWay.ByChance(table, Levels)).Within(1e-12));
        Assert.That(WalledWay.Shortest(table, Levels), Is.GreaterThan(0.95));
    }

    // The way to the goal is closed where it is shortest; the way round goes up.
    [TestCase("....\nA#G.", 1, 0, 0, 0)]
    [TestCase("....\nA..G", 0, 1, 0, 0)]
    public void A_compass_runs_against_the_wall_and_a_planner_does_not(string picture, double up, double right, double down, double left)
    {
        var planner = MazeQuestions.To(new SweepingPlanner(9, 0))(picture);
        var compass = MazeQuestions.To(new Compass(2))(picture);

        Assert.That(Array.IndexOf(planner, planner.Max()), Is.EqualTo(Array.IndexOf([up, right, down, left], 1.0)));
        Assert.That(Array.IndexOf(compass, compass.Max()), Is.EqualTo((int)Move.Right));
    }

    [Test]
    public void Questions_that_cannot_be_answered_say_why()
    {
        var ask = MazeQuestions.To(new Compass(1));

        Assert.That(() => ask("...\n.G."), Throws.ArgumentException.With.Message.Contains("one A"));
        Assert.That(() => ask("A..\n..."), Throws.ArgumentException.With.Message.Contains("one goal G"));
        Assert.That(() => ask("A.\nG.."), Throws.TypeOf<MazeFormatException>());
    }
}
