using InnerAlignment.Networks;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Networks;

/// <summary>What every layer promises; a layer inherits these tests by standing in the table.</summary>
public sealed class LayerContractTests
{
    private sealed record Entry(Layer Layer, Shape Input, Func<int, double>? Feed = null)
    {
        public override string ToString() => $"{Layer} after {Input}";
    }

    private static readonly Entry[] Table =
    [
        new(new Dense(5), 3),
        new(new Dense(4, Activation.Relu), 7),
        new(new Dense(9, Activation.Tanh), 2),
        new(new Dense(3, Activation.Sigmoid), new Shape(2, 2)),
        new(new Dense(3) { Biases = null }, 4),
        new(new Gru(5), 3),
        new(new Gru(4) { UpdateBias = 1 }, new Shape(3, 2)),
        new(new Embedding(4, 3), 2, i => i % 4),
        new(new Embedding(4, 3), 3, i => i % 3 - 1),
        new(new EmbeddingSum(6, 5, Activation.Tanh), 3, i => i % 5 - 1),
        new(new EmbeddingSum(6, 40), 3, i => i % 6),
        new(new EmbeddingSum(4, 70), 3, i => i % 2),                                     // names a row twice
        new(new Convolution(2, Activation: Activation.Tanh), new Shape(4, 3, 2)),
        new(new Convolution(3, 2) { Stride = 2, Padding = 0 }, new Shape(5, 4, 1)),
        new(new Convolution(1, 3) { Stride = 2, Padding = 2 }, new Shape(3, 3, 2)),
        new(new Slice(1, 2), 4),
        new(new LinearSelfAttention(), new Shape(4, 3)),
        new(new LinearSelfAttention(QueryOnly: true), new Shape(5, 11)),
    ];

    private static IEnumerable<TestCaseData> Entries => Table.Select(entry => new TestCaseData(entry).SetArgDisplayNames(entry.ToString()));

    [TestCaseSource(nameof(Entries))]
    public void Its_gradients_are_the_central_differences(object listed)
    {
        var entry = (Entry)listed;

        CentralDifferences.Check(entry.Layer, entry.Input, rows: 3, entry.Feed);
    }

    [TestCaseSource(nameof(Entries))]
    public void Its_output_has_the_shape_it_announces(object listed)
    {
        var (layer, input, _) = (Entry)listed;
        var tape = new Tape<float>(new ParameterVector<float>(layer.ParameterCount(input)));

        var output = layer.Record(tape, input, tape.Input(4, input.Size), 0);

        Assert.That((output.Rows, output.Columns), Is.EqualTo((4, layer.Output(input).Size)));
    }

    [TestCaseSource(nameof(Entries))]
    public void It_starts_all_its_parameters_and_the_same_for_the_same_seed(object listed)
    {
        var (layer, input, _) = (Entry)listed;
        var network = new Network(input, layer);

        var (first, again, other) = (network.InitializeExactly(1), network.InitializeExactly(1), network.InitializeExactly(2));

        Assert.That(first, Has.Length.EqualTo(layer.ParameterCount(input)).And.All.Matches<double>(double.IsFinite));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, first.Length > 0 ? Is.Not.EqualTo(first) : Is.Empty);
    }

    [TestCaseSource(nameof(Entries))]
    public void A_replay_forward_and_backward_allocates_nothing(object listed)
    {
        var entry = (Entry)listed;
        var recording = new Network(entry.Input, entry.Layer).Record<float>(3);
        for (int i = 0; i < recording.Inputs.Values.Length; i++)
            recording.Inputs.Values[i] = (float)(entry.Feed?.Invoke(i) ?? Math.Sin(i));
        Replay(recording);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Replay(recording);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    [TestCaseSource(nameof(Misfits))]
    public void A_layer_that_cannot_take_what_comes_is_refused_with_both_shapes_named(Layer layer, Shape input, string takes) =>
        Assert.That(() => new Network(input, layer), Throws.TypeOf<ShapeException>().With.Message.Contains(takes).And.Message.Contains($"{input}"));

    private static IEnumerable<TestCaseData> Misfits =>
    [
        new(new Convolution(2), new Shape(5), "[height, width, channels]"),
        new(new Convolution(2), new Shape(5, 4), "[height, width, channels]"),
        new(new Convolution(2, 5) { Padding = 0 }, new Shape(4, 9, 1), "window of 5 with padding 0"),
        new(new Gru(2), new Shape(2, 3, 4), "[steps, features] or [features]"),
        new(new LinearSelfAttention(), new Shape(5), "[tokens, width]"),
        new(new LinearSelfAttention(), new Shape(1, 5), "two tokens or more"),
        new(new Slice(2, 2), new Shape(3), "A slice of 2 from 2 on"),
    ];

    [TestCaseSource(nameof(Impossible))]
    public void Numbers_outside_their_ranges_are_refused(Layer layer, Shape input) => Assert.That(() => new Network(input, layer), Throws.InstanceOf<ArgumentException>());

    private static IEnumerable<TestCaseData> Impossible =>
    [
        new(new Dense(0), new Shape(3)),
        new(new Gru(0), new Shape(3)),
        new(new Embedding(0, 2), new Shape(3)),
        new(new Embedding(2, 0), new Shape(3)),
        new(new EmbeddingSum(0, 2), new Shape(3)),
        new(new EmbeddingSum(2, 0), new Shape(3)),
        new(new Convolution(0), new Shape(4, 4, 1)),
        new(new Convolution(1, 0), new Shape(4, 4, 1)),
        new(new Convolution(1) { Stride = 0 }, new Shape(4, 4, 1)),
        new(new Convolution(1) { Padding = -1 }, new Shape(4, 4, 1)),
    ];

    [TestCase(3f)]
    [TestCase(1e10f)]
    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void An_index_that_the_table_does_not_have_is_named(float index)
    {
        Assert.That(() => new Network(1, new Embedding(3, 1)).Predict([1, 2, 3], [index]), Throws.ArgumentException.With.Message.Contains($"The index is {index}, but the table has rows 0 to 2"));
        Assert.That(() => new Network(1, new EmbeddingSum(3, 1)).Predict([1, 2, 3, 4], [index]), Throws.ArgumentException.With.Message.Contains($"The index is {index}"));
    }

    [Test]
    public void Every_layer_is_in_the_table()
    {
        var layers = typeof(Layer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Layer)) && !type.IsAbstract);

        Assert.That(Table.Select(entry => entry.Layer.GetType()).Distinct(), Is.EquivalentTo(layers));
    }

    private static void Replay(Recording<float> recording)
    {
        recording.Forward();
        recording.Tape.ClearIntermediateGradients();
        recording.Outputs.Gradient.Fill(1);
        recording.Tape.Backward();
    }
}
