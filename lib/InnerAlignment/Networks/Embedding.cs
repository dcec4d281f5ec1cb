using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A table of vectors: each input is an index, each output its row.</summary>
/// <remarks>Input <c>[slots]</c>, whole numbers <c>0 .. Count - 1</c>; output <c>[slots, Width]</c>. A negative index is an empty slot and
/// gives zeros. Parameters: the table <c>[Count, Width]</c>.</remarks>
/// <param name="Count">Number of indices, at least 1.</param>
/// <param name="Width">Length of a vector, at least 1.</param>
public sealed record Embedding(int Count, int Width) : Layer
{
    /// <summary>Where the table starts; standard normal unless told otherwise.</summary>
    public Initializer Weights { get; init; } = Initializer.Normal();

    /// <inheritdoc/>
    public override Shape Output(Shape input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Count, 1);
        return new(input.Size, Width);
    }

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => Count * Width;

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random) => Weights.Fill(parameters, 1, random);

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset) => tape.Record(new EmbeddingOperation<T>(
        x, tape.Parameter(offset, Count, Width), tape.Intermediate(x.Rows, input.Size * Width)));
}
