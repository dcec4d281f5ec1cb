using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A convolution on a grid: the same small window of weights at every cell, <c>y = f(W patch + b)</c>.</summary>
/// <remarks>Input <c>[height, width, channels]</c>; output <c>[height', width', Channels]</c> with
/// <c>height' = (height + 2 Padding - Window) / Stride + 1</c>, rounded down, and likewise the width. Cells outside the grid are zero.
/// Parameters: weights
/// <c>W [Channels, Window, Window, channels]</c>, then biases <c>b [Channels]</c>; PyTorch's <c>Conv2d</c> has the input channels second.
/// Computed as a matrix product over copied patches.</remarks>
/// <param name="Channels">Number of output channels, at least 1.</param>
/// <param name="Window">Side of the square window, at least 1.</param>
/// <param name="Activation">The function <c>f</c>.</param>
public sealed record Convolution(int Channels, int Window = 3, Activation Activation = Activation.Relu) : Layer
{
    /// <summary>Cells from one patch to the next, at least 1.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Rings of zeros around the grid, at least 0; half the window, rounded down, unless told otherwise: with stride 1 and an odd
    /// window the grid keeps its size.</summary>
    public int Padding { get; init; } = Window / 2;

    /// <summary>Where the weights start; the fan-in is the size of a patch.</summary>
    public Initializer Weights { get; init; } = Activation == Activation.Relu ? Initializer.He : Initializer.ScaledNormal();

    /// <inheritdoc/>
    public override Shape Output(Shape input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Stride, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Padding);
        if (input.Rank != 3)
            throw new ShapeException($"A convolution takes [height, width, channels]; {input} came.");
        var (height, width) = (Patches(input[0]), Patches(input[1]));
        return height > 0 && width > 0
            ? new Shape(height, width, Channels)
            : throw new ShapeException($"A window of {Window} with padding {Padding} does not fit into {input}.");
    }

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => (PatchSize(input) + 1) * Channels;

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random)
    {
        Weights.Fill(parameters[..(PatchSize(input) * Channels)], PatchSize(input), random);
        parameters[(PatchSize(input) * Channels)..].Clear();
    }

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset)
    {
        var output = Output(input);
        var weights = tape.Parameter(offset, Channels, PatchSize(input));
        var bias = tape.Parameter(offset + Channels * PatchSize(input), 1, Channels);
        var patches = new Patches(input, output, Window, Stride, Padding);
        return tape.Record(new ConvolutionOperation<T>(x, weights, bias, patches, Activation, tape.Intermediate(x.Rows, output.Size)));
    }

    private int Patches(int cells) => (cells + 2 * Padding - Window) < 0 ? 0 : (cells + 2 * Padding - Window) / Stride + 1;

    private int PatchSize(Shape input) => Window * Window * input[2];
}
