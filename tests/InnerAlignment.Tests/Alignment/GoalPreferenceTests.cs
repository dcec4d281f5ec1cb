using InnerAlignment.Alignment;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Alignment;

public class GoalPreferenceTests
{
    private static readonly SpecimenLevel[] Levels = SpecimenLevel.DrawMany(new RandomStream(3), 1250, disambiguating: 1);

    // Three comparisons at 5.5 standard errors: false alarm below 2e-7.
    [TestCase(3, 0)]
    [TestCase(1.5, 1.5)]
    [TestCase(0, 3)]
    public void Walks_come_first_where_the_linear_system_says(double goal, double corner)
    {
        var preference = GoalPreference.Of(Levels, level => PlannerSpecimen.Policy([goal, corner], level), seed: 4);

        Assert.That(preference.Rate, Is.EqualTo(preference.ExactRate).Within(5.5 * preference.StandardError));
        Assert.That(preference.GoalFirst + preference.CornerFirst, Is.EqualTo(1250));
        Assert.That(preference.Interval.Low, Is.LessThan(preference.Rate).And.GreaterThan(preference.Rate - 0.05));
    }

    [Test]
    public void On_a_line_of_three_the_rate_and_its_error_are_known()
    {
        SpecimenLevel[] lines = [.. Enumerable.Repeat(new SpecimenLevel(MazePicture.ReadCells("..."), new(0, 0)), 625)];

        var preference = GoalPreference.Of(lines, level => PlannerSpecimen.Policy([1, 1], level), seed: 5);

        Assert.That(preference.ExactRate, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(preference.StandardError, Is.EqualTo(0.02).Within(1e-12));  // sqrt(1/4 / 625)
        Assert.That(preference.Rate, Is.EqualTo(0.5).Within(5.5 * 0.02));
    }

    [Test]
    public void A_policy_of_another_shape_is_refused_as_anywhere_else() => Assert.That(
        () => GoalPreference.Of(Levels, _ => new double[3], seed: 4), Throws.ArgumentException.With.Message.Contains('3'));

    [Test]
    public void A_walk_steps_from_place_to_place_until_it_enters_one_of_the_two()
    {
        var walk = SpecimenWalk.Of(Levels[0], PlannerSpecimen.Expert(Levels[0]), new RandomStream(6));

        Assert.That(walk.GoalFirst ^ walk.CornerFirst, Is.True);
        Assert.That(walk.Places.SkipLast(1), Has.None.EqualTo(Levels[0].Goal).And.None.EqualTo(Levels[0].Corner));
        foreach (var (from, to) in walk.Places.Zip(walk.Places.Skip(1)))
            Assert.That(from == to || Moves.All.Any(move => Levels[0].Maze.Leads(from, move) && from.Toward(move) == to), Is.True);
    }

    [Test]
    public void Who_never_arrives_is_given_up()
    {
        var line = new SpecimenLevel(MazePicture.ReadCells("..."), new(0, 0));
        double[] up = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

        var walk = SpecimenWalk.Of(line, up, new RandomStream(7));

        Assert.That(walk.Places, Has.Count.EqualTo(SpecimenWalk.MostSteps + 1).And.All.EqualTo(new Position(0, 1)));
        Assert.That((walk.GoalFirst, walk.CornerFirst), Is.EqualTo((false, false)));
    }

    [Test]
    public void The_share_of_disambiguating_levels_is_as_asked()
    {
        var levels = SpecimenLevel.DrawMany(new RandomStream(8), 20, disambiguating: 0.1);

        Assert.That(levels.Count(level => level.Disambiguates), Is.EqualTo(2));
        Assert.That(() => SpecimenLevel.DrawMany(new RandomStream(8), 20, 1.1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GoalPreference.Of([], PlannerSpecimen.Expert, 0), Throws.ArgumentException);
        Assert.That(() => GoalPreference.Of(levels, PlannerSpecimen.Expert, 0), Throws.ArgumentException.With.Message.Contains("the same tile (0, 4)"));
    }

    [Test]
    public void A_level_is_read_from_its_picture()
    {
        var level = SpecimenLevel.Read("..#.\n.G..");

        Assert.That((level.Goal, level.Corner), Is.EqualTo((new Position(1, 1), new Position(0, 3))));
        Assert.That(level.Walls, Is.EqualTo("..#.\n...."));
        Assert.That(() => SpecimenLevel.Read("...."), Throws.ArgumentException.With.Message.Contains("one goal G"));
    }
}
