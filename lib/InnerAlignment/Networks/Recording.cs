using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A network recorded on a tape for a fixed number of examples: write <see cref="Inputs"/>, replay, read
/// <see cref="Outputs"/>.</summary>
/// <remarks>Replays allocate nothing. One thread at a time.</remarks>
public sealed class Recording<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal Recording(Tape<T> tape, Variable<T> inputs, Variable<T> outputs)
    {
        Tape = tape;
        Inputs = inputs;
        Outputs = outputs;
    }

    /// <summary>The tape.</summary>
    public Tape<T> Tape { get; }

    /// <summary>The point in parameter space, and the gradient there.</summary>
    public ParameterVector<T> Parameters => Tape.Parameters;

    /// <summary>The examples, <c>[rows, input size]</c>.</summary>
    public Variable<T> Inputs { get; }

    /// <summary>The outputs, <c>[rows, output size]</c>.</summary>
    public Variable<T> Outputs { get; }

    /// <summary>Computes the outputs.</summary>
    public void Forward() => Tape.Forward();

    /// <summary>The mean loss of the inputs against <paramref name="targets"/> <c>[rows, columns]</c>, its gradient added to that of the
    /// parameters.</summary>
    public T Accumulate(Loss loss, MatrixSpan<T> targets)
    {
        Tape.Forward();
        Tape.ClearIntermediateGradients();
        T value = loss.Evaluate(Outputs.Matrix, targets, Outputs.GradientMatrix);
        Tape.Backward();
        return value;
    }
}
