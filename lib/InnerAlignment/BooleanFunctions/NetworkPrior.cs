using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Functions of a network of rectified linear units whose parameters are drawn at random; 1 where the output is positive.</summary>
/// <remarks>Valle-Pérez, Camargo and Louis (2019), "Deep learning generalizes because the parameter-function map is biased towards simple functions",
/// <see href="https://arxiv.org/abs/1805.08522"/>. Single precision; all <c>2^n</c> inputs pass through the network together.</remarks>
/// <param name="Inputs"><c>n</c>, from 1 to 7.</param>
/// <param name="Hidden">Widths of the hidden layers, at least one, such as <c>[40, 40]</c>.</param>
/// <param name="Weights">How the parameters are drawn.</param>
public sealed record NetworkPrior(int Inputs, IReadOnlyList<int> Hidden, WeightPrior Weights) : FunctionPrior
{
    /// <inheritdoc/>
    public override int Inputs { get; } = PreactivationTable.RequireInputs(Inputs);

    /// <summary>Widths of the hidden layers, each at least 1.</summary>
    public IReadOnlyList<int> Hidden { get; } = Hidden.Count > 0 && Hidden.All(width => width > 0)
        ? [.. Hidden]
        : throw new ArgumentException($"A network has one hidden layer or more, each of one unit or more; [{string.Join(", ", Hidden)}] came.", nameof(Hidden));

    /// <summary>Number of weights and biases.</summary>
    public int ParameterCount
    {
        get
        {
            int[] widths = [Inputs, .. Hidden, 1];
            return widths.Zip(widths.Skip(1), (below, above) => (below + 1) * above).Sum();
        }
    }

    /// <inheritdoc/>
    public override Func<RandomStream, TruthTable> Sampler() => new NetworkSampler(this).Draw;
}
