using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Functions of one threshold unit with independent standard normal weights.</summary>
/// <remarks>Mingard et al. (2019), <see href="https://arxiv.org/abs/1909.11522"/>, theorem 4.1: without a bias, the number of ones is uniform on 0 … <c>2^n - 1</c>,
/// for every distribution of the weights that is symmetric about 0 in each coordinate. A bias breaks the law.</remarks>
/// <param name="Inputs"><c>n</c>, from 1 to 7.</param>
/// <param name="BiasDeviation">Standard deviation of a normal bias; 0 for none.</param>
public sealed record ThresholdUnitPrior(int Inputs, double BiasDeviation = 0) : FunctionPrior
{
    /// <inheritdoc/>
    public override int Inputs { get; } = PreactivationTable.RequireInputs(Inputs);

    /// <inheritdoc/>
    public override Func<RandomStream, TruthTable> Sampler()
    {
        var (weights, table) = (new float[Inputs], new PreactivationTable(Inputs, 1));
        return random =>
        {
            random.FillNormal(weights);
            table.Fill(0, BiasDeviation == 0 ? 0 : (float)(BiasDeviation * random.NextNormal()), weights);
            return new(Inputs, table.Positive(0));
        };
    }
}
