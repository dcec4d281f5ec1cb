using InnerAlignment.Objectives;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Objectives;

public sealed class TestFunctionTests
{
    private static readonly TestFunction[] Functions =
        [new Sphere(2), new Sphere(20), new Rosenbrock(2), new Rosenbrock(20), new Rastrigin(2), new Rastrigin(20), new Himmelblau(), new Ackley(2), new Ackley(20)];

    [TestCaseSource(nameof(Functions))]
    public void Every_minimizer_has_the_value_zero_and_no_slope(TestFunction function)
    {
        foreach (var minimizer in function.Minimizers)
        {
            var gradient = new double[function.Dimension];
            function.Gradient(minimizer, gradient);

            Assert.That(function.Value(minimizer), Is.EqualTo(0).Within(1e-12));
            Assert.That(gradient, Is.All.EqualTo(0).Within(1e-9));
        }
    }

    [TestCaseSource(nameof(Functions))]
    public void No_point_of_its_domain_lies_below_zero(TestFunction function)
    {
        var random = new RandomStream(6);
        var point = new double[function.Dimension];

        for (var i = 0; i < 1000; i++)
        {
            random.FillUniform(point);
            for (var k = 0; k < point.Length; k++)
                point[k] = function.HalfWidth * (2 * point[k] - 1);
            Assert.That(function.Value(point), Is.GreaterThan(0));
        }
    }

    [Test]
    public void A_point_of_another_dimension_is_refused_with_both_named() =>
        Assert.That(() => new Rastrigin(3).Value([1, 2]), Throws.ArgumentException.With.Message.EqualTo("Rastrigin has 3 coordinates; a point [2] came."));

    [Test]
    public void Every_test_function_is_in_the_table()
    {
        var functions = typeof(TestFunction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TestFunction)));

        Assert.That(Functions.Select(function => function.GetType()).Distinct(), Is.EquivalentTo(functions));
    }
}
