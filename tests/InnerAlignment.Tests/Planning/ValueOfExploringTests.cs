using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Planning;

public class ValueOfExploringTests
{
    // Without noise one trial tells all: m + (n - 1) E max(0, mu), E max(0, N(-1, s^2)) = s phi(1/s) - Phi(-1/s).
    // Phi(-1) = 0.158655253931457, Phi(-2) = 0.0227501319481792 (Abramowitz and Stegun, Table 26.1).
    [TestCase(1.0, 0.158655253931457)]
    [TestCase(0.5, 0.0227501319481792)]
    public void Without_noise_it_has_a_closed_form(double deviation, double tail)
    {
        var density = Math.Exp(-0.5 / (deviation * deviation)) / Math.Sqrt(2 * Math.PI);

        var value = ValueOfExploring.Of(-1, deviation, noise: 0, pulls: 20);

        Assert.That(value, Is.EqualTo(-1 + 19 * (deviation * density - tail)).Within(1e-9));
    }

    // Two pulls: m + E max(0, N(m, s^2)), s^2 = sp^4 / (sp^2 + sl^2); here s = 1 for sp^2 = 2, sl^2 = 2.
    [Test]
    public void With_two_pulls_it_has_a_closed_form() => Assert.That(
        ValueOfExploring.Of(-1, Math.Sqrt(2), Math.Sqrt(2), 2),
        Is.EqualTo(-1 + Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI) - 0.158655253931457).Within(1e-10));

    [Test]
    public void At_the_border_it_is_slightly_negative() =>
        Assert.That(ValueOfExploring.Of(-1, 1, 1, 20), Is.EqualTo(-0.04).Within(0.005));       // an independent program

    // By another way: backward induction on a grid of posterior means with the trapezoidal rule.
    [TestCase(1.0, 1.0)]
    [TestCase(2.0, 3.0)]
    [TestCase(0.7, 0.3)]
    public void It_is_what_a_fine_grid_says(double deviation, double noise) =>
        Assert.That(ValueOfExploring.Of(-1, deviation, noise, 4), Is.EqualTo(OnGrid(-1, deviation, noise, 4)).Within(5e-5));

    [Test]
    public void What_is_certain_is_not_worth_a_trial()
    {
        Assert.That(ValueOfExploring.Of(-1, 0, 1, 20), Is.EqualTo(-1));
        Assert.That(ValueOfExploring.Of(0.5, 0, 1, 20), Is.EqualTo(10));
        Assert.That(ValueOfExploring.Of(-1, 1, 1, 1), Is.EqualTo(-1));
    }

    [TestCase(double.NaN, 1, 1, 20)]
    [TestCase(-1, -1, 1, 20)]
    [TestCase(-1, 1, double.PositiveInfinity, 20)]
    [TestCase(-1, 1, 1, 0)]
    public void Impossible_numbers_are_refused(double mean, double deviation, double noise, int pulls) =>
        Assert.That(() => ValueOfExploring.Of(mean, deviation, noise, pulls), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static double OnGrid(double mean, double deviation, double noise, int pulls)
    {
        const int points = 1201;
        var (low, width) = (mean - 8 * deviation, 16 * deviation / (points - 1));
        var values = Enumerable.Range(0, points).Select(i => low + i * width).ToArray();
        for (var j = pulls - 2; j >= 0; j--)
        {
            var variance = 1 / (1 / (deviation * deviation) + j / (noise * noise));
            var step = variance / Math.Sqrt(variance + noise * noise);
            var weights = Enumerable.Range(-points, 2 * points + 1).Select(k => width / step * Math.Exp(-0.5 * Math.Pow(k * width / step, 2)) / Math.Sqrt(2 * Math.PI)).ToArray();
            values = [.. values.Select((_, i) => low + i * width + values.Select((value, k) => Math.Max(0, value) * weights[k - i + points]).Sum())];
        }
        return values[(int)Math.Round((mean - low) / width)];
    }
}
