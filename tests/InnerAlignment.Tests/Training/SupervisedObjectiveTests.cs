using InnerAlignment.Networks;
using InnerAlignment.Tests.Networks;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class SupervisedObjectiveTests
{
    private static readonly Dataset Data = Dataset.Of(([0.3, -1], [1]), ([0.5, 2], [0]), ([-1, 0.25], [2]));

    private static readonly Network Network = new(2, new Dense(4, Activation.Tanh), new Dense(3));

    [Test]
    public void Its_gradient_is_the_central_difference()
    {
        var objective = new SupervisedObjective(Network, new SoftmaxCrossEntropy(), Data);
        var (point, gradient) = (Network.InitializeExactly(1), new double[objective.Dimension]);

        objective.Gradient(point, gradient);

        Assert.That(gradient, Is.EqualTo(CentralDifferences.Slopes(point.Length, i => ref point[i], () => objective.Value(point))).Within(1e-9));
    }

    [Test]
    public void At_zero_parameters_every_class_is_as_likely()
    {
        var objective = new SupervisedObjective(Network, new SoftmaxCrossEntropy(), Data);

        double value = objective.Value(new double[objective.Dimension]);

        Assert.That(value, Is.EqualTo(Math.Log(3)).Within(1e-15));
    }

    [Test]
    public void A_point_of_another_length_is_named_with_both() => Assert.That(
        () => new SupervisedObjective(Network, new SoftmaxCrossEntropy(), Data).Value(new double[5]),
        Throws.ArgumentException.With.Message.Contains("27").And.Message.Contains("[5]"));

    [Test]
    public void An_evaluation_allocates_nothing()
    {
        var objective = new SupervisedObjective(Network, new SoftmaxCrossEntropy(), Data);
        var (point, gradient) = (Network.InitializeExactly(1), new double[objective.Dimension]);
        objective.Gradient(point, gradient);

        long before = GC.GetAllocatedBytesForCurrentThread();
        objective.Gradient(point, gradient);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }
}
