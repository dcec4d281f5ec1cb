using System.Numerics;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A stack of layers: the space of functions that one flat parameter vector can encode.</summary>
/// <remarks>A network is a description and holds no parameters: a setting of them is a point <c>[ParameterCount]</c> that lives outside, so
/// that searching, comparing and drawing points needs no copies of the network. Immutable.</remarks>
/// <example><code>
/// var network = new Network(2, new Dense(3, Activation.Relu), new Dense(1));
/// network.ParameterCount // 13
/// </code></example>
public sealed class Network
{
    /// <summary>A network for examples of shape <paramref name="input"/>.</summary>
    /// <exception cref="ShapeException">A layer cannot take what the one before it puts out; the message says which.</exception>
    public Network(Shape input, params Layer[] layers)
    {
        Input = Output = input;
        Layers = [.. layers.Select(Place)];
    }

    /// <summary>Shape of one example.</summary>
    public Shape Input { get; }

    /// <summary>Shape of one output.</summary>
    public Shape Output { get; private set; }

    /// <summary>The layers, each with its input shape and its place in the parameter vector.</summary>
    public IReadOnlyList<PlacedLayer> Layers { get; }

    /// <summary>Length <c>d</c> of the parameter vector.</summary>
    public int ParameterCount { get; private set; }

    /// <summary>Draws a starting point <c>[d]</c>, every layer by its own initialisers, in order, from one stream.</summary>
    public float[] Initialize(ulong seed) => [.. InitializeExactly(seed).Select(value => (float)value)];

    /// <summary>The same starting point as <see cref="Initialize"/>, before it is rounded to single precision.</summary>
    public double[] InitializeExactly(ulong seed)
    {
        var parameters = new double[ParameterCount];
        var random = new RandomStream(seed);
        foreach (var (layer, input, offset) in Layers)
            layer.Initialize(input, parameters.AsSpan(offset, layer.ParameterCount(input)), random);
        return parameters;
    }

    /// <summary>Records the network for <paramref name="rows"/> examples at a time.</summary>
    /// <param name="rows">Examples per replay, at least 1.</param>
    /// <param name="parameters">The vector to read parameters from and add gradients to, <c>[d]</c>; a new one unless given.</param>
    /// <exception cref="ArgumentException">The parameter vector has another length than the network needs.</exception>
    public Recording<T> Record<T>(int rows, ParameterVector<T>? parameters = null) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var tape = TapeOver(parameters);
        var inputs = tape.Input(rows, Input.Size);
        var outputs = Layers.Aggregate(inputs, (x, place) => place.Layer.Record(tape, place.Input, x, place.Offset));
        return new Recording<T>(tape, inputs, outputs);
    }

    /// <summary>Records the network for sequences that arrive step by step, each step's input perhaps an answer to the output
    /// before.</summary>
    /// <param name="rows">Sequences side by side, at least 1.</param>
    /// <param name="steps">Length of the sequences, at least 1.</param>
    /// <param name="parameters">The vector to read parameters from and add gradients to, <c>[d]</c>; a new one unless given.</param>
    /// <exception cref="ArgumentException">The parameter vector has another length than the network needs.</exception>
    public Unrolled<T> Unroll<T>(int rows, int steps, ParameterVector<T>? parameters = null) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return new Unrolled<T>(TapeOver(parameters), this, rows, steps);
    }

    /// <summary>The outputs <c>[n, Output.Size]</c> for examples <c>[n, Input.Size]</c>, both row by row, at one setting of the
    /// parameters.</summary>
    /// <remarks>Records anew on every call; for many calls keep a <see cref="Recording{T}"/>.</remarks>
    /// <exception cref="ArgumentException">The inputs are no whole number of examples, or the parameters have the wrong length.</exception>
    public float[] Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs)
    {
        if (inputs.Length == 0 || inputs.Length % Input.Size != 0)
            throw new ArgumentException($"Inputs of {inputs.Length} numbers are no whole number of examples {Input}.", nameof(inputs));
        var recording = Record<float>(inputs.Length / Input.Size);
        recording.Parameters.MoveTo(parameters);
        inputs.CopyTo(recording.Inputs.Values);
        recording.Forward();
        return recording.Outputs.Values.ToArray();
    }

    private Tape<T> TapeOver<T>(ParameterVector<T>? parameters) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        parameters ??= new ParameterVector<T>(ParameterCount);
        return parameters.Count == ParameterCount
            ? new Tape<T>(parameters)
            : throw new ArgumentException($"This network has {ParameterCount} parameters; a vector [{parameters.Count}] came.", nameof(parameters));
    }

    private PlacedLayer Place(Layer layer)
    {
        var (place, output) = (new PlacedLayer(layer, Output, ParameterCount), layer.Output(Output));      // first of all whether it fits
        ParameterCount += layer.ParameterCount(Output);
        Output = output;
        return place;
    }
}

/// <summary>A layer in its network.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Input">Shape of what it receives.</param>
/// <param name="Offset">Index of its first parameter in the network's vector.</param>
public sealed record PlacedLayer(Layer Layer, Shape Input, int Offset);
