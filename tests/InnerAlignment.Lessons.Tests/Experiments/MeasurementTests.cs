using InnerAlignment.Lessons.Experiments;

namespace InnerAlignment.Lessons.Tests.Experiments;

public sealed class MeasurementTests
{
    [Test]
    public void A_number_within_the_tolerance_agrees_and_shifted_by_twice_of_it_does_not([Values(-1, -0.5, 0, 0.5, 1)] double place)
    {
        const double Reference = 2, Tolerance = 0.25;
        var measured = Reference + place * Tolerance;
        var away = place < 0 ? -1 : 1;

        var agrees = Measured.Within("x", measured, Reference, Tolerance, "by hand").Agrees;
        var shifted = Measured.Within("x", measured + away * 2 * Tolerance, Reference, Tolerance, "by hand").Agrees;

        Assert.That(agrees, Is.True);
        Assert.That(shifted, Is.False);
    }

    [TestCase(1.31, true)]
    [TestCase(1.29, false)]
    [TestCase(double.PositiveInfinity, true)]
    public void Above_means_clear_by_the_margin(double measured, bool agrees) =>
        Assert.That(Measured.Above("x", measured, 1, "by hand", margin: 0.3).Agrees, Is.EqualTo(agrees));

    [TestCase(0.69, true)]
    [TestCase(0.71, false)]
    [TestCase(1, false)]
    public void Below_means_clear_by_the_margin(double measured, bool agrees) =>
        Assert.That(Measured.Below("x", measured, 1, "by hand", margin: 0.3).Agrees, Is.EqualTo(agrees));

    [Test]
    public void What_is_not_a_number_never_agrees([Values] Relation relation, [Values(double.NaN, 1)] double measured)
    {
        const double Reference = double.NaN;

        var measurement = new Measurement("x", measured, Reference, 1e9, relation, "by hand");

        Assert.That(measurement.Agrees, Is.False);
        Assert.That((measurement with { Measured = double.NaN, Reference = 1 }).Agrees, Is.False);
    }

    [TestCase(-1e-9)]
    [TestCase(double.NaN)]
    public void A_tolerance_is_not_negative(double tolerance) =>
        Assert.That(() => Measured.Within("loss", 1, 1, tolerance, "by hand"), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("'loss'"));

    [Test]
    public void The_words_say_what_came_what_was_expected_and_by_which_source()
    {
        var text = Measured.Within("loss", 0.30001, 0.20623, 0.002, "von Oswald 2023, eq. 3").ToDisplay();

        Assert.That(text, Is.EqualTo("✗ loss: 0.30001; expected 0.20623 ± 0.002 (von Oswald 2023, eq. 3); does not agree."));
    }
}

file static class Display
{
    public static string ToDisplay(this Measurement measurement) => Shown.Bundle(measurement)["text/plain"];
}
