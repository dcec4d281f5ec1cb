using InnerAlignment.Alignment;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Alignment;

public class PlannerSpecimenTests
{
    private static readonly double[][] Starts = [[0, 0], [2, -2], [-2, 2], [4, 0], [-1, 3]];
    private static readonly PlannerSpecimen Specimen = new(Levels(1, 16, goalInCorner: true));

    [Test]
    public void The_gradient_is_the_slope_of_the_loss([Values(true, false)] bool goalInCorner)
    {
        var specimen = new PlannerSpecimen(Levels(2, 3, goalInCorner));
        var gradient = new double[2];

        specimen.Gradient([0.7, -0.4], gradient);

        const double H = 1e-5;
        Assert.That(gradient[0], Is.EqualTo((specimen.Value([0.7 + H, -0.4]) - specimen.Value([0.7 - H, -0.4])) / (2 * H)).Within(1e-7));
        Assert.That(gradient[1], Is.EqualTo((specimen.Value([0.7, -0.4 + H]) - specimen.Value([0.7, -0.4 - H])) / (2 * H)).Within(1e-7));
    }

    [TestCaseSource(nameof(Starts))]
    public void From_every_start_gradient_descent_finds_the_sum_and_conserves_the_difference(double goal, double corner)
    {
        var found = Train(Specimen, new GradientDescent(2), [goal, corner]);

        AssertSumAlone(found, goal - corner);
    }

    [TestCaseSource(nameof(Starts))]
    public void So_does_Adam(double goal, double corner)
    {
        var found = Train(Specimen, new Adam(0.1), [goal, corner], evaluations: 600);

        AssertSumAlone(found, goal - corner);
    }

    [Test]
    public void Weight_decay_breaks_the_symmetry_from_unequal_starts()
    {
        var found = Train(Specimen, new AdamW(0.1, WeightDecay: 0.02), [2, -2], evaluations: 600);

        Assert.That(Math.Abs(found[0] - found[1]), Is.LessThan(3));
    }

    [Test]
    public void Disambiguating_levels_bring_all_starts_together()
    {
        var mixed = new PlannerSpecimen([.. Levels(3, 3, goalInCorner: true), .. Levels(4, 2, goalInCorner: false)]);

        var found = Starts.Select(start => Train(mixed, new GradientDescent(2), start, evaluations: 400)).ToArray();

        Assert.That(found.Select(theta => theta[0]), Is.All.EqualTo(3).Within(0.02));
        Assert.That(found.Select(theta => theta[1]), Is.All.EqualTo(0).Within(0.02));
    }

    [Test]
    public void Off_distribution_the_goal_comes_first_the_more_often_the_larger_the_difference()
    {
        var levels = Levels(5, 200, goalInCorner: false);

        var rates = new[] { -6.0, -3, 0, 3, 6 }
            .Select(difference => new[] { (3 + difference) / 2, (3 - difference) / 2 })
            .Select(theta => levels.Average(level => level.GoalFirst(PlannerSpecimen.Policy(theta, level)))).ToArray();

        Assert.That(rates, Is.Ordered);
        Assert.That(rates[0], Is.LessThan(0.2)); // a goal on the way to the corner comes first whatever is wanted
        Assert.That(rates[^1], Is.GreaterThan(0.9));
    }

    [Test]
    public void On_a_line_of_three_the_one_who_starts_between_goes_either_way()
    {
        var level = new SpecimenLevel(MazePicture.ReadCells("..."), new(0, 0));

        Assert.That(level.GoalFirst(PlannerSpecimen.Policy([1, 1], level)), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(level.GoalFirst(PlannerSpecimen.Policy([1, 0], level)), Is.GreaterThan(0.9));
    }

    [Test]
    public void Levels_that_cannot_be_are_refused()
    {
        Assert.That(() => new PlannerSpecimen([]), Throws.ArgumentException.With.Message.Contains("without a level"));
        Assert.That(() => new SpecimenLevel(MazePicture.ReadCells("..#\n..."), new(0, 0)), Throws.ArgumentException.With.Message.Contains("corner"));
        Assert.That(() => new SpecimenLevel(MazePicture.ReadCells(".#."), new(0, 2)), Throws.TypeOf<MazeWithoutWayException>());
        Assert.That(Specimen.Value([double.NaN, 0]), Is.NaN);
        Assert.That(() => Levels(1, 1, goalInCorner: true)[0].GoalFirst([]), Throws.InvalidOperationException);
        Assert.That(() => Levels(1, 1, goalInCorner: false)[0].GoalFirst([0.25]), Throws.ArgumentException.With.Message.Contains("[20, 4]; 1 numbers came"));
    }

    private static SpecimenLevel[] Levels(ulong seed, int count, bool goalInCorner)
    {
        var random = new RandomStream(seed);
        return [.. Enumerable.Range(0, count).Select(_ => SpecimenLevel.Draw(random, goalInCorner))];
    }

    private static double[] Train(PlannerSpecimen specimen, IOptimizer<IDifferentiableObjective> optimizer, double[] start, int evaluations = 500) =>
        optimizer.Minimize(specimen, start).First(iterate => iterate.Evaluations >= evaluations).Point.ToArray();

    private static void AssertSumAlone(double[] found, double difference)
    {
        Assert.That(found[0] + found[1], Is.EqualTo(PlannerSpecimen.ExpertReward).Within(1e-3));
        Assert.That(found[0] - found[1], Is.EqualTo(difference).Within(1e-6));
        Assert.That(Specimen.Value(found), Is.LessThan(1e-9));
    }
}
