using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class DatasetTests
{
    [Test]
    public void Pairs_become_rows()
    {
        var data = Dataset.Of(([1, 2], [3]), ([4, 5], [6]));

        Assert.That((data.Count, data.InputColumns, data.TargetColumns), Is.EqualTo((2, 2, 1)));
        Assert.That(data.Inputs.ToArray(), Is.EqualTo(new[] { 1f, 2, 4, 5 }));
        Assert.That(data.Target(1).ToArray(), Is.EqualTo(new[] { 6f }));
    }

    [Test]
    public void A_ragged_example_is_named_with_both_shapes() => Assert.That(() => Dataset.Of(([1, 2], [3]), ([4], [6])),
        Throws.ArgumentException.With.Message.Contains("[1] -> [1]").And.Message.Contains("[2] -> [1]"));

    [Test]
    public void No_examples_are_refused() => Assert.That(() => Dataset.Of(), Throws.ArgumentException.With.Message.Contains("at least one"));

    [Test]
    public void Tables_of_different_length_are_named_with_both_shapes() => Assert.That(() => new Dataset(new float[6], 2, new float[2], 1),
        Throws.ArgumentException.With.Message.Contains("[3, 2]").And.Message.Contains("[2, 1]"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_named_with_its_place(double wrong) => Assert.That(() => Dataset.Of(([1, 2], [3]), ([4, wrong], [6])),
        Throws.ArgumentException.With.Message.Contains("Row 1, column 1"));
}
