using InnerAlignment.Networks;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Networks;

/// <summary>What every loss promises; a loss inherits these tests by standing in the table.</summary>
public sealed class LossContractTests
{
    private static readonly (Loss Loss, Func<int, double> Target)[] Table =
    [
        (new SquaredError(), i => Math.Cos(i)),
        (new AbsoluteError(), i => Math.Cos(i)),
        (new SoftmaxCrossEntropy(), i => i % 3),
        (new LogisticLoss(), i => i % 2),
    ];

    private static IEnumerable<TestCaseData> Entries => Table.Select(entry => new TestCaseData(entry.Loss, entry.Target).SetArgDisplayNames(entry.Loss.ToString()));

    [TestCaseSource(nameof(Entries))]
    public void Its_gradient_is_the_central_difference(Loss loss, Func<int, double> target)
    {
        var (outputs, gradient) = (new double[4 * 3], new double[4 * 3]);
        CentralDifferences.Fill(outputs, 4, 2);
        var targets = Enumerable.Range(0, 4 * loss.TargetColumns(3)).Select(target).ToArray();
        var scratch = new double[4 * 3];
        double Value(double[] into) => loss.Evaluate(new MatrixSpan<double>(outputs, 4, 3),
            new MatrixSpan<double>(targets, 4, loss.TargetColumns(3)), new MatrixSpan<double>(into, 4, 3));

        Value(gradient);

        Assert.That(gradient, Is.EqualTo(CentralDifferences.Slopes(12, i => ref outputs[i], () => Value(scratch))).Within(1e-9));
    }

    [TestCaseSource(nameof(Entries))]
    public void It_is_finite_for_outputs_of_a_thousand(Loss loss, Func<int, double> target)
    {
        var (outputs, gradient) = (new float[] { 1000, -1000, 0 }, new float[3]);
        var targets = Enumerable.Range(0, loss.TargetColumns(3)).Select(i => (float)target(i)).ToArray();

        float value = loss.Evaluate(new MatrixSpan<float>(outputs, 1, 3), new MatrixSpan<float>(targets, 1, targets.Length), new MatrixSpan<float>(gradient, 1, 3));

        Assert.That(value, Is.GreaterThanOrEqualTo(0).And.Matches<float>(float.IsFinite));
        Assert.That(gradient, Has.All.Matches<float>(float.IsFinite));
    }

    [TestCaseSource(nameof(Entries))]
    public void Targets_of_another_shape_are_named_with_both_shapes(Loss loss, Func<int, double> target)
    {
        var error = Assert.Throws<ArgumentException>(() => loss.Evaluate(
            new MatrixSpan<float>(new float[6], 2, 3), new MatrixSpan<float>(new float[10], 2, 5), new MatrixSpan<float>(new float[6], 2, 3)));

        Assert.That(error!.Message, Does.Contain("[2, 3]").And.Contain($"[2, {loss.TargetColumns(3)}]").And.Contain("[2, 5]"));
        Assert.That(target(0), Is.Not.NaN);
    }

    [TestCase(3f)]
    [TestCase(-1f)]
    [TestCase(1.5f)]
    [TestCase(float.NaN)]
    [TestCase(float.NegativeInfinity)]
    public void A_class_that_does_not_exist_is_named(float wrong) => Assert.That(() => new SoftmaxCrossEntropy().Evaluate(
            new MatrixSpan<float>(new float[3], 1, 3), new MatrixSpan<float>([wrong], 1, 1), new MatrixSpan<float>(new float[3], 1, 3)),
        Throws.ArgumentException.With.Message.Contains($"class {wrong}").And.Message.Contains("classes 0 to 2"));

    [Test]
    public void Every_loss_is_in_the_table()
    {
        var losses = typeof(Loss).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Loss)) && !type.IsAbstract);

        Assert.That(Table.Select(entry => entry.Loss.GetType()), Is.EquivalentTo(losses));
    }
}
