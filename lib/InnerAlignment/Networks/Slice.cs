using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Some of the numbers that come in, unchanged; the others get no gradient. No parameters.</summary>
/// <param name="Start">Index of the first, from 0.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record Slice(int Start, int Count) : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => Start >= 0 && Count >= 1 && Start + Count <= input.Size
        ? Count
        : throw new ShapeException($"A slice of {Count} from {Start} on does not fit into {input}.");

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => 0;

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random)
    {
    }

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset) =>
        tape.Record(new BandOperation<T>(x, Start, tape.Intermediate(x.Rows, Count)));
}
