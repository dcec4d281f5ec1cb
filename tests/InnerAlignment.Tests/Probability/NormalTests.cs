using InnerAlignment.Probability;

namespace InnerAlignment.Tests.Probability;

public class NormalTests
{
    // Abramowitz and Stegun, Tables 26.1 and 26.2.
    [TestCase(1.0, 0.158655253931457)]
    [TestCase(2.0, 0.022750131948179)]
    [TestCase(3.0, 0.001349898031630)]
    [TestCase(5.0, 2.866515719e-7)]
    public void The_upper_tail_is_that_of_the_tables(double z, double tail) =>
        Assert.That(new Normal().Survival(z), Is.EqualTo(tail).Within(1e-7).Percent);

    [Test]
    public void A_deviation_that_is_not_positive_is_refused([Values(0, -1, double.NaN, double.PositiveInfinity)] double deviation) =>
        Assert.That(() => new Normal(0, deviation), Throws.TypeOf<ArgumentOutOfRangeException>());
}
