using InnerAlignment.Lessons.Learning;

namespace InnerAlignment.Lessons.Tests.Learning;

public sealed class ClassificationScoreTests
{
    private static readonly LabelledTable Four = new(["p"], [[0.9], [0.6], [0.2], [0.5]], [true, false, false, true]);

    [Test]
    public void Accuracy_counts_and_log_loss_averages()
    {
        var score = ClassificationScore.Of(features => features[0], Four);

        Assert.That(score.Accuracy, Is.EqualTo(0.75));
        Assert.That(score.LogLoss, Is.EqualTo(-(Math.Log(0.9) + Math.Log(0.4) + Math.Log(0.8) + Math.Log(0.5)) / 4).Within(1e-15));
    }

    [TestCase(double.NaN)]
    [TestCase(1.1)]
    [TestCase(-0.1)]
    public void What_is_no_probability_is_refused(double value) =>
        Assert.That(() => ClassificationScore.Of(_ => value, Four), Throws.ArgumentException);
}
