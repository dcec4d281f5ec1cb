using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Lessons.Experiments;

namespace InnerAlignment.Lessons.Tests.Experiments;

public sealed class ExperimentTests
{
    [Test]
    public void An_experiment_shows_its_value() =>
        Assert.That(Experiment.Needs("adam-update", () => 3.0), Is.EqualTo(3.0));

    [Test]
    public void A_stub_makes_it_wait_even_on_another_thread()
    {
        var shown = Experiment.Needs("adam-update", () => Task.Run(Stub).Result);

        var waiting = Shown.Bundle(shown)["application/vnd.inner-alignment.waiting+json"];
        Assert.That(waiting, Is.EqualTo("""{"exercise":"adam-update","title":"adam-update","shown":null}"""));
    }

    [Test]
    public void A_stub_that_several_threads_call_makes_it_wait_too() =>
        Assert.That(
            Experiment.Needs("adam-update", () => Enumerable.Range(0, 8).AsParallel().Select(_ => Stub()).ToArray()),
            Is.TypeOf<Waiting>().With.Property(nameof(Waiting.Exercise)).EqualTo("adam-update"));

    [Test]
    public void A_reference_stands_in_until_then()
    {
        var shown = Experiment.Needs("adam-update", () => Stub(), () => Measured.Within("x", 1, 1, 0, "by hand"));

        Assert.That(
            Shown.Bundle(shown)["text/plain"],
            Is.EqualTo("Waiting for adam-update. Until it is answered, this is the reference: ✓ x: 1; expected 1 ± 0 (by hand); agrees."));
    }

    [Test]
    public void Another_exception_is_the_learners_to_see() =>
        Assert.That(() => Experiment.Needs("adam-update", () => int.Parse("one")), Throws.TypeOf<FormatException>());

    private static object Stub() => throw new NotImplementedException("adam-update");
}
