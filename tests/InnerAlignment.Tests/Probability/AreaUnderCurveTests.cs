using InnerAlignment.Probability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Probability;

public sealed class AreaUnderCurveTests
{
    [Test]
    public void A_score_that_parts_the_classes_has_area_one()
    {
        Assert.That(AreaUnderCurve.Of([0.1, 0.9, 0.4, 0.7], [false, true, false, true]), Is.EqualTo(1));
        Assert.That(AreaUnderCurve.Of([0.1, 0.9, 0.4, 0.7], [true, false, true, false]), Is.Zero);
    }

    [Test]
    public void Equal_scores_say_nothing() => Assert.That(AreaUnderCurve.Of([3, 3, 3], [true, false, true]), Is.EqualTo(0.5));

    [Test]
    public void It_is_the_share_of_pairs_in_the_right_order([Range(1, 5)] int seed)
    {
        var random = new RandomStream((ulong)seed);
        double[] scores = [.. Enumerable.Range(0, 60).Select(_ => (double)random.NextInt(12))];
        bool[] positive = [.. scores.Select(score => random.NextInt(12) < score)];
        var pairs = scores.Index().Where(p => positive[p.Index]).SelectMany(p => scores.Index().Where(n => !positive[n.Index]).Select(n => Math.Sign(p.Item - n.Item)));

        Assert.That(AreaUnderCurve.Of(scores, positive), Is.EqualTo(pairs.Average(sign => (sign + 1) / 2.0)).Within(1e-12));
    }

    [Test]
    public void One_class_alone_cannot_be_ranked() =>
        Assert.That(() => AreaUnderCurve.Of([1, 2], [true, true]), Throws.ArgumentException.With.Message.Contains("2 positive of 2"));
}
