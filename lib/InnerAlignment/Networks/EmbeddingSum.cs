using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A dense layer over a sparse binary vector that is given by the indices of its ones, <c>y = f(sum_i W[i] + b)</c>.</summary>
/// <remarks>Input <c>[slots]</c>, whole numbers <c>0 .. Count - 1</c>, negative for an empty slot; output <c>[Units]</c>. The cost grows
/// with the ones and not with <paramref name="Count"/>. Parameters: the table <c>W [Count, Units]</c>, one row per input, then biases <c>b
/// [Units]</c>.</remarks>
/// <param name="Count">Length of the binary vector, at least 1.</param>
/// <param name="Units">Number of outputs, at least 1.</param>
/// <param name="Activation">The function <c>f</c>.</param>
public sealed record EmbeddingSum(int Count, int Units, Activation Activation = Activation.Identity) : Layer
{
    /// <summary>Where the table starts; its fan-in is the number of slots. He's normal before a ReLU, otherwise deviation <c>1 /
    /// sqrt(slots)</c>.</summary>
    public Initializer Weights { get; init; } = Activation == Activation.Relu ? Initializer.He : Initializer.ScaledNormal();

    /// <inheritdoc/>
    public override Shape Output(Shape input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        return Units;
    }

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => (Count + 1) * Units;

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random)
    {
        Weights.Fill(parameters[..(Count * Units)], input.Size, random);
        parameters[(Count * Units)..].Clear();
    }

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset) => tape.Record(new EmbeddingSumOperation<T>(
        x, tape.Parameter(offset, Count, Units), tape.Parameter(offset + Count * Units, 1, Units), Activation, tape.Intermediate(x.Rows, Units)));
}
