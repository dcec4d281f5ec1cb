using InnerAlignment.Integration;

namespace InnerAlignment.Tests.Integration;

public class DoubleExponentialTests
{
    [Test]
    public void Singular_ends_do_no_harm()
    {
        Assert.That(DoubleExponential.Integrate(x => 1 / Math.Sqrt(x), 0, 1), Is.EqualTo(2).Within(1e-12));
        Assert.That(DoubleExponential.Integrate(Math.Log, 0, 1), Is.EqualTo(-1).Within(1e-12));
    }

    [Test]
    public void Infinite_intervals_have_their_closed_forms()
    {
        Assert.That(DoubleExponential.Integrate(x => Math.Exp(-x * x), double.NegativeInfinity, double.PositiveInfinity),
            Is.EqualTo(Math.Sqrt(Math.PI)).Within(1e-12));
        Assert.That(DoubleExponential.Integrate(x => 1 / (1 + x * x), 0, double.PositiveInfinity), Is.EqualTo(Math.PI / 2).Within(1e-12));
        Assert.That(DoubleExponential.Integrate(Math.Exp, double.NegativeInfinity, 1), Is.EqualTo(Math.E).Within(1e-12));
    }

    [Test]
    public void An_integral_that_does_not_settle_is_refused() =>
        Assert.That(() => DoubleExponential.Integrate(x => Math.Sin(1 / x) / x, 0, 1), Throws.TypeOf<IntegrationException>());

    [Test]
    public void Ends_in_the_wrong_order_are_refused() =>
        Assert.That(() => DoubleExponential.Integrate(x => x, 1, 0), Throws.ArgumentException.With.Message.Contains("empty"));
}
