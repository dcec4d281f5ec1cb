using System.Numerics;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>One layer of a <see cref="Network"/>: a description without memory of its own.</summary>
/// <remarks>The parameters live in the network's flat vector; a layer knows how many it needs, how they start, and how it is recorded on a
/// tape.</remarks>
public abstract record Layer
{
    /// <summary>The shape of what comes out, per example, for an input of the given shape.</summary>
    /// <exception cref="ShapeException">The layer cannot take such an input.</exception>
    /// <exception cref="ArgumentException">A number of the layer is outside its range.</exception>
    public abstract Shape Output(Shape input);

    /// <summary>Number of parameters for an input of the given shape.</summary>
    public abstract int ParameterCount(Shape input);

    /// <summary>Writes a random start into the layer's own <paramref name="parameters"/>, <c>[ParameterCount(input)]</c>.</summary>
    public abstract void Initialize(Shape input, Span<double> parameters, RandomStream random);

    /// <summary>Records the layer for all rows of <paramref name="x"/>, <c>[rows, input.Size]</c>, with its parameters from
    /// <paramref name="offset"/> on.</summary>
    /// <returns>The layer's output, <c>[rows, Output(input).Size]</c>.</returns>
    public abstract Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Records one step of a sequence; a recurrent layer starts from its output of the step before, others do not look at
    /// it.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="input">Shape of one step of one example.</param>
    /// <param name="x">This step's input, <c>[rows, input.Size]</c>.</param>
    /// <param name="previous">This layer's output at the step before, null at the first step.</param>
    /// <param name="offset">Index of the layer's first parameter.</param>
    public virtual Variable<T> RecordStep<T>(Tape<T> tape, Shape input, Variable<T> x, Variable<T>? previous, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Record(tape, input, x, offset);
}
