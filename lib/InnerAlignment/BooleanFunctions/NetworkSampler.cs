using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Draws networks one after the other into the same memory.</summary>
internal sealed class NetworkSampler
{
    private readonly NetworkPrior prior;
    private readonly PreactivationTable[] layers;
    private readonly float[] weights;
    private readonly float[] biases;

    public NetworkSampler(NetworkPrior prior)
    {
        this.prior = prior;
        int[] widths = [prior.Inputs, .. prior.Hidden, 1];
        layers = [.. widths.Skip(1).Select(width => new PreactivationTable(prior.Inputs, width))];
        weights = new float[widths.Zip(widths.Skip(1), (below, above) => below * above).Max()];
        biases = new float[widths.Max()];
    }

    public TruthTable Draw(RandomStream random)
    {
        DrawFirst(random);
        for (var layer = 1; layer < layers.Length; layer++)
        {
            layers[layer - 1].Rectify();
            DrawNext(random, layers[layer - 1].Matrix, layers[layer], isOutput: layer == layers.Length - 1);
        }
        return new(prior.Inputs, layers[^1].Positive(0));
    }

    private void DrawFirst(RandomStream random)
    {
        var (fanIn, units) = (prior.Inputs, prior.Hidden[0]);
        prior.Weights.Draw(random, weights.AsSpan(0, units * fanIn), biases.AsSpan(0, units), fanIn, isOutput: false);
        for (var unit = 0; unit < units; unit++)
            layers[0].Fill(unit, biases[unit], weights.AsSpan(unit * fanIn, fanIn));
    }

    private void DrawNext(RandomStream random, MatrixSpan<float> below, PreactivationTable above, bool isOutput)
    {
        var (fanIn, units) = (below.Rows, above.Matrix.Rows);
        var drawn = weights.AsSpan(0, units * fanIn);
        prior.Weights.Draw(random, drawn, biases.AsSpan(0, units), fanIn, isOutput);
        for (var unit = 0; unit < units; unit++)
            above.Row(unit).Fill(biases[unit]);
        MatrixProduct.Add(new MatrixSpan<float>(drawn, units, fanIn), below, above.Matrix);
    }
}
