using System.Text.Json.Nodes;
using InnerAlignment.Lessons.Experiments;
using InnerAlignment.Lessons.Figures;

namespace InnerAlignment.Lessons.Tests.Experiments;

public sealed class PredictionTests
{
    [Test]
    public void Without_a_prediction_the_experiment_does_not_run_and_nothing_is_shown()
    {
        var ran = false;

        var shown = Predict.Number("bias", null, "bits").Reveal(() => { ran = true; return 62; });

        Assert.That(ran, Is.False);
        var bundle = Shown.Bundle(shown);
        Assert.That(bundle["text/plain"], Does.StartWith("Predict first").And.Not.Contain("62"));
        Assert.That(bundle["application/vnd.inner-alignment.prediction+json"], Is.EqualTo("""{"prediction":"bias","committed":null,"unit":"bits"}"""));
    }

    [TestCase(80, "You predicted 80, it is 64 bits: 16 too high (25 %).")]
    [TestCase(48, "You predicted 48, it is 64 bits: 16 too low (25 %).")]
    [TestCase(64, "You predicted 64, it is 64 bits: exactly right.")]
    public void A_prediction_is_shown_beside_the_result_with_how_far_off_it_was(double committed, string words)
    {
        var shown = Predict.Number("bias", committed, "bits").Reveal(() => 64);

        Assert.That(Shown.Bundle(shown)["text/plain"], Is.EqualTo(words));
    }

    [Test]
    public void What_the_experiment_shows_comes_below()
    {
        var shown = Predict.Number("bias", 1).Reveal(() => 1, () => Measured.Within("x", 1, 1, 0, "by hand"));

        var bundle = Shown.Bundle(shown);
        Assert.That(bundle["text/plain"], Does.EndWith("✓ x: 1; expected 1 ± 0 (by hand); agrees."));
        Assert.That(bundle["application/vnd.inner-alignment.measurement+json"], Does.Contain("\"agrees\":true"));
    }

    [Test]
    public void Where_nothing_was_measured_the_list_is_empty()
    {
        var bundle = Shown.Bundle(Predict.Number("bias", 1).Reveal(() => 1));

        Assert.That(bundle["application/vnd.inner-alignment.measurement+json"], Is.EqualTo("""{"measurements":[]}"""));
    }

    [Test]
    public void A_figure_below_is_there_for_programs_too()
    {
        var shown = Predict.Number("bias", 1).Reveal(() => 1, () => Figure.Bars("Loss", ["a", "b"], [1, 2]));

        var json = JsonNode.Parse(Shown.Bundle(shown)["application/vnd.inner-alignment.prediction+json"])!;

        Assert.That(json["shown"]!["application/vnd.plotly.v1+json"]!["data"]!.AsArray(), Is.Not.Empty);
    }
}
