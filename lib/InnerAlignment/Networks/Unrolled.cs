using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A network recorded for a batch of sequences that arrive step by step; recurrent layers carry their state along, from
/// zero.</summary>
/// <remarks>Write <c>Inputs[t]</c>, call <see cref="Forward"/> for step <c>t</c>, read <c>Outputs[t]</c>. After the last step write the
/// gradients of the outputs and replay the tape backward: backpropagation through time (Werbos 1990). Replays allocate nothing.</remarks>
public sealed class Unrolled<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] marks;

    internal Unrolled(Tape<T> tape, Network network, int rows, int steps)
    {
        Tape = tape;
        var (inputs, outputs) = (new Variable<T>[steps], new Variable<T>[steps]);
        var previous = new Variable<T>?[network.Layers.Count];
        marks = new int[steps + 1];
        for (int t = 0; t < steps; t++)
        {
            outputs[t] = inputs[t] = tape.Input(rows, network.Input.Size);
            for (int i = 0; i < previous.Length; i++)
                outputs[t] = previous[i] = Record(network.Layers[i], outputs[t], previous[i]);
            marks[t + 1] = tape.Count;
        }
        (Inputs, Outputs) = (inputs, outputs);
    }

    /// <summary>The tape.</summary>
    public Tape<T> Tape { get; }

    /// <summary>The point in parameter space, and the gradient there.</summary>
    public ParameterVector<T> Parameters => Tape.Parameters;

    /// <summary>Number of steps.</summary>
    public int Steps => Inputs.Count;

    /// <summary>The input of each step, <c>[rows, input size]</c>.</summary>
    public IReadOnlyList<Variable<T>> Inputs { get; }

    /// <summary>The output of each step, <c>[rows, output size]</c>.</summary>
    public IReadOnlyList<Variable<T>> Outputs { get; }

    /// <summary>Computes the output of step <paramref name="step"/>, from 0, after those before it.</summary>
    public void Forward(int step) => Tape.Forward(marks[step], marks[step + 1]);

    private Variable<T> Record(PlacedLayer place, Variable<T> x, Variable<T>? previous) =>
        place.Layer.RecordStep(Tape, place.Input, x, previous, place.Offset);
}
