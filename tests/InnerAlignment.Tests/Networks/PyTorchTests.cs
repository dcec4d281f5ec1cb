using System.Text.Json;
using InnerAlignment.Networks;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Networks;

/// <summary>Outputs, losses and gradients against an independent implementation: PyTorch 1.13, by <c>PyTorch/fixtures.py</c>.</summary>
public sealed class PyTorchTests
{
    private sealed record Fixture(string Name, int Rows, double[] Inputs, double[] Targets, double[] Parameters, double[] Outputs, double Loss, double[] Gradient);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, (Network Network, Loss Loss)> Networks = new()
    {
        ["dense"] = (new(5, new Dense(7, Activation.Tanh), new Dense(6, Activation.Sigmoid), new Dense(3)), new SquaredError()),
        ["relu"] = (new(4, new Dense(9, Activation.Relu), new Dense(4)), new SoftmaxCrossEntropy()),
        ["gru"] = (new(new Shape(4, 3), new Gru(5), new Dense(2)), new LogisticLoss()),
        ["convolution"] = (new(new Shape(5, 4, 2), new Convolution(4), new Convolution(2, 2, Activation.Tanh) { Stride = 2, Padding = 0 }, new Dense(3)),
            new SoftmaxCrossEntropy()),
        ["embedding"] = (new(3, new Embedding(6, 3), new Dense(2)), new SquaredError()),
        ["embedding-sum"] = (new(3, new EmbeddingSum(8, 4, Activation.Relu), new Dense(2)), new LogisticLoss()),
        ["attention"] = (new(new Shape(5, 3), new LinearSelfAttention(), new LinearSelfAttention(QueryOnly: true)), new SquaredError()),
    };

    [TestCaseSource(nameof(Names))]
    public void Outputs_loss_and_gradient_are_those_of_PyTorch(string name)
    {
        var (network, loss) = Networks[name];
        var fixture = Read(name);
        var recording = network.Record<double>(fixture.Rows);
        recording.Parameters.MoveTo(fixture.Parameters);
        fixture.Inputs.CopyTo(recording.Inputs.Values);

        double value = recording.Accumulate(loss, new MatrixSpan<double>(fixture.Targets, fixture.Rows, loss.TargetColumns(network.Output.Size)));

        Assert.That(recording.Outputs.Values.ToArray(), Is.EqualTo(fixture.Outputs).Within(1e-12));
        Assert.That(value, Is.EqualTo(fixture.Loss).Within(1e-12));
        Assert.That(recording.Parameters.Gradient.ToArray(), Is.EqualTo(fixture.Gradient).Within(1e-12));
    }

    [TestCaseSource(nameof(Names))]
    public void Single_precision_agrees_with_PyTorch_to_rounding(string name)
    {
        var (network, loss) = Networks[name];
        var fixture = Read(name);
        var recording = network.Record<float>(fixture.Rows);
        recording.Parameters.MoveTo(Single(fixture.Parameters));
        Single(fixture.Inputs).CopyTo(recording.Inputs.Values);

        float value = recording.Accumulate(loss, new MatrixSpan<float>(Single(fixture.Targets), fixture.Rows, loss.TargetColumns(network.Output.Size)));

        Assert.That(value, Is.EqualTo(fixture.Loss).Within(2e-6));
        Assert.That(recording.Parameters.Gradient.ToArray(), Is.EqualTo(fixture.Gradient).Within(2e-6));
    }

    private static IEnumerable<string> Names => Networks.Keys;

    private static float[] Single(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static Fixture Read(string name)
    {
        using var stream = typeof(PyTorchTests).Assembly.GetManifestResourceStream($"PyTorch.{name}.json")!;
        return JsonSerializer.Deserialize<Fixture>(stream, Options)!;
    }
}
