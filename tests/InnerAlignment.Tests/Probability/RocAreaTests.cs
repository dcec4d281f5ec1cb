using CsCheck;
using InnerAlignment.Probability;

namespace InnerAlignment.Tests.Probability;

public class RocAreaTests
{
    [Test]
    public void It_is_the_share_of_pairs_in_the_right_order_ties_counting_half() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 12], Gen.Int[0, 5].Array[1, 12]).Sample((members, others) =>
        {
            var pairs = members.SelectMany(member => others.Select(other => member > other ? 1 : member == other ? 0.5 : 0)).Average();

            Assert.That(RocArea.Of([.. members.Select(x => (double)x)], [.. others.Select(x => (double)x)]), Is.EqualTo(pairs).Within(1e-12));
        });

    [TestCase(new[] { 3.0, 4 }, new[] { 1.0, 2 }, 1)]
    [TestCase(new[] { 1.0, 2 }, new[] { 3.0, 4 }, 0)]
    [TestCase(new[] { 1.0, 1 }, new[] { 1.0, 1, 1 }, 0.5)]
    public void Perfect_reversed_and_useless(double[] members, double[] others, double area) =>
        Assert.That(RocArea.Of(members, others), Is.EqualTo(area));

    [Test]
    public void What_has_no_rank_is_refused()
    {
        Assert.That(() => RocArea.Of([], [1]), Throws.ArgumentException.With.Message.Contains("0 and 1"));
        Assert.That(() => RocArea.Of([double.NaN], [1]), Throws.ArgumentException);
    }
}
