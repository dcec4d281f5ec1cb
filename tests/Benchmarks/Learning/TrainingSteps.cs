using BenchmarkDotNet.Attributes;
using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Tensors;

namespace Benchmarks.Learning;

/// <summary>Forward, backward and Adam step of a dense network with one hidden layer: one thread, single precision.</summary>
[MemoryDiagnoser, ShortRunJob]
public class TrainingSteps
{
    private readonly Loss loss = new SoftmaxCrossEntropy();
    private readonly Adam rule = new();
    private Recording<float> recording = null!;
    private float[] targets = [];
    private float[] state = [];
    private int taken;

    /// <summary>Inputs, hidden units, outputs, batch.</summary>
    public static IEnumerable<(int Inputs, int Hidden, int Outputs, int Batch)> Sizes => [(16, 64, 4, 32), (128, 256, 10, 128), (512, 512, 64, 256)];

    [ParamsSource(nameof(Sizes))]
    public (int Inputs, int Hidden, int Outputs, int Batch) Size { get; set; }

    [GlobalSetup]
    public void Record()
    {
        var (inputs, hidden, outputs, batch) = Size;
        var network = new Network(inputs, new Dense(hidden, Activation.Relu), new Dense(outputs));
        recording = network.Record<float>(batch);
        recording.Parameters.MoveTo(network.Initialize(1));
        new RandomStream(1).FillNormal(recording.Inputs.Values);
        targets = [.. Enumerable.Range(0, batch).Select(row => (float)(row % outputs))];
        state = new float[rule.StateLength(network.ParameterCount)];
    }

    [Benchmark]
    public float Step()
    {
        recording.Parameters.Gradient.Clear();
        float value = recording.Accumulate(loss, new MatrixSpan<float>(targets, targets.Length, 1));
        rule.Step<float>(recording.Parameters.Values, recording.Parameters.Gradient, state, ++taken, 1e-3f);
        return value;
    }
}
