using InnerAlignment.Integration;
using InnerAlignment.Probability;

namespace InnerAlignment.Tests.Probability;

[TestFixtureSource(nameof(Distributions))]
public class ContinuousDistributionTests(IContinuousDistribution distribution)
{
    public static IEnumerable<IContinuousDistribution> Distributions => [new Normal(), new Normal(1, 3), new UnitStudentT3()];

    [Test]
    public void The_density_integrates_to_the_cumulative_probability([Values(-6, -2.5, 0, 0.7, 3.2, 9)] double x)
    {
        var below = DoubleExponential.Integrate(distribution.Density, double.NegativeInfinity, x);

        Assert.That(distribution.Cumulative(x), Is.EqualTo(below).Within(1e-11));
        Assert.That(distribution.Survival(x), Is.EqualTo(1 - below).Within(1e-11));
    }

    [Test]
    public void The_survival_probability_keeps_its_digits_far_out([Values(5, 10, 20)] double x)
    {
        var scale = distribution.Density(x);
        var above = DoubleExponential.Integrate(y => distribution.Density(y) / scale, x, double.PositiveInfinity, 1e-13) * scale;

        Assert.That(distribution.Survival(x), Is.EqualTo(above).Within(1e-9).Percent);
    }
}
