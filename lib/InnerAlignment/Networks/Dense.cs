using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A fully connected layer, <c>y = f(W x + b)</c>.</summary>
/// <remarks>Parameters in this order: weights <c>W [Units, inputs]</c>, one row per unit, then biases <c>b [Units]</c>, as in PyTorch's
/// <c>Linear</c>. An input of higher rank is taken as one flat vector.</remarks>
/// <param name="Units">Number of outputs, at least 1.</param>
/// <param name="Activation">The function <c>f</c>.</param>
public sealed record Dense(int Units, Activation Activation = Activation.Identity) : Layer
{
    /// <summary>Where the weights start; He's normal before a ReLU, otherwise normal with deviation <c>1 / sqrt(inputs)</c>.</summary>
    public Initializer Weights { get; init; } = Activation == Activation.Relu ? Initializer.He : Initializer.ScaledNormal();

    /// <summary>Where the biases start; zero unless told otherwise, null for a layer without biases.</summary>
    public Initializer? Biases { get; init; } = Initializer.Zero;

    /// <inheritdoc/>
    public override Shape Output(Shape input) => Units;

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => (input.Size + (Biases is null ? 0 : 1)) * Units;

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random)
    {
        Weights.Fill(parameters[..(input.Size * Units)], input.Size, random);
        Biases?.Fill(parameters[(input.Size * Units)..], input.Size, random);
    }

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset)
    {
        var weights = tape.Parameter(offset, Units, input.Size);
        var bias = Biases is null ? null : tape.Parameter(offset + input.Size * Units, 1, Units);
        return tape.Record(new DenseOperation<T>(x, weights, bias, Activation, tape.Intermediate(x.Rows, Units)));
    }
}
