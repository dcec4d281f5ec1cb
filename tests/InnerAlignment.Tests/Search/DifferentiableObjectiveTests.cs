using InnerAlignment.Alignment;
using InnerAlignment.Networks;
using InnerAlignment.Objectives;
using InnerAlignment.Policies;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Tests.Networks;
using InnerAlignment.Training;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Search;

/// <summary>Every objective of the library that knows its slope: what stands here inherits the tests.</summary>
[TestFixtureSource(nameof(All))]
public sealed class DifferentiableObjectiveTests(IDifferentiableObjective objective)
{
    private static readonly Network Network = new(2, new Dense(3, Activation.Tanh), new Dense(2));
    private static readonly MazeWorld World = new(MazePicture.ReadCells("A.\n#.\nG."));

    internal static readonly IDifferentiableObjective[] All =
    [
        new Sphere(3), new Rosenbrock(2), new Rosenbrock(20), new Rastrigin(3), new Himmelblau(), new Ackley(1), new Ackley(20),
        new DeepLinearMode(1.5), new Rosenbrock(3).MovedBy(1, -2, 0.5),
        new Sphere(100).MovedBy([.. Enumerable.Range(0, 100).Select(i => 0.01 * i)]),
        new PlannerSpecimen([SpecimenLevel.Draw(new RandomStream(1), goalInCorner: true), SpecimenLevel.Draw(new RandomStream(2), goalInCorner: false)]),
        new TableSpecimen([SpecimenLevel.Draw(new RandomStream(1), goalInCorner: true), SpecimenLevel.Draw(new RandomStream(2), goalInCorner: false)]),
        new SupervisedObjective(Network, new SoftmaxCrossEntropy(), Dataset.Of(([0.3, -1], [1]), ([0.5, 2], [0]))),
        new SoftMazeAgents(World, World.RewardOnArrival("goal", place => World.IsTerminal(place) ? 1 : 0), new(6, new Dense(4)), 0.9).AsLoss(),
    ];

    // Central differences with h = 1e-5 err by about h^2 f''' / 6, with third derivatives up to 2500 (Rastrigin), and by rounding.
    [Test]
    public void Its_gradient_is_the_central_difference([Range(1, 5)] int seed)
    {
        var (point, gradient) = (Point(seed), new double[objective.Dimension]);

        objective.Gradient(point, gradient);

        Assert.That(gradient, Is.EqualTo(CentralDifferences.Slopes(point.Length, i => ref point[i], () => objective.Value(point))).Within(1e-6));
    }

    [Test]
    public void An_evaluation_leaves_the_point_as_it_was()
    {
        var point = Point(seed: 6);

        objective.Value(point);
        objective.Gradient(point, new double[point.Length]);

        Assert.That(point, Is.EqualTo(Point(seed: 6)));
    }

    // What a search that has left the world asks for: it is to end as diverged, not by an exception.
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e300)]
    [TestCase(double.MaxValue)]
    public void Far_out_it_gives_a_number_or_none_but_no_exception(double coordinate)
    {
        var (point, gradient) = (Point(seed: 7), new double[objective.Dimension]);
        point[0] = coordinate;

        var value = objective.Value(point);

        Assert.That(() => objective.Gradient(point, gradient), Throws.Nothing);
        Assert.That(!double.IsNaN(coordinate) || double.IsNaN(value), "of NaN comes NaN");
    }

    [Test]
    public void A_descent_that_is_far_too_fast_ends_as_diverged_or_finds_no_slope() =>
        Assert.That(() => new GradientDescent(1e200).Minimize(objective, Point(seed: 8)).RunFor(50), Throws.Nothing);

    [Test]
    public void A_point_of_another_dimension_is_refused_with_both_named() =>
        Assert.That(
            () => objective.Value(new double[objective.Dimension + 1]),
            Throws.ArgumentException.With.Message.Contains($"{objective.Dimension}").And.Message.Contains($"[{objective.Dimension + 1}]"));

    private double[] Point(int seed)
    {
        var point = new double[objective.Dimension];
        new RandomStream((ulong)seed).FillNormal(point);
        return point;
    }
}
