using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>A recorded computation over matrices that can be replayed forward, and backward for its gradient.</summary>
/// <remarks> Reverse mode (Griewank and Walther 2008, "Evaluating derivatives", chapter 3): one forward and one backward replay give the
/// gradient in all parameters at a small multiple of the cost of the value. All memory is allocated while recording; a replay allocates
/// nothing. Deterministic; a tape belongs to one thread at a time.
/// </remarks>
public sealed class Tape<T>(ParameterVector<T> parameters) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<Operation<T>> operations = [];
    private readonly List<Variable<T>> inputs = [];
    private readonly List<Variable<T>> intermediates = [];

    /// <summary>The flat parameter vector that the recorded parameters are views of.</summary>
    public ParameterVector<T> Parameters { get; } = parameters;

    /// <summary>The matrices fed from outside, in the order of their recording.</summary>
    public IReadOnlyList<Variable<T>> Inputs => inputs;

    /// <summary>Number of operations recorded so far: a mark from which <see cref="Forward(int, int)"/> can replay a part.</summary>
    public int Count => operations.Count;

    /// <summary>A matrix <c>[rows, columns]</c> whose elements are the parameters from <paramref name="offset"/> on, row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parameter vector ends before the matrix does.</exception>
    public Variable<T> Parameter(int offset, int rows, int columns)
    {
        if (offset < 0 || offset + rows * columns > Parameters.Count)
            throw new ArgumentOutOfRangeException(nameof(offset), offset,
                $"Parameters [{rows}, {columns}] from {offset} on do not fit into a vector of {Parameters.Count}.");
        return new Variable<T>(Parameters.ValueMemory.Slice(offset, rows * columns), Parameters.GradientMemory.Slice(offset, rows * columns), rows, columns);
    }

    /// <summary>A matrix <c>[rows, columns]</c> that is fed from outside and has no gradient: data, or an initial state.</summary>
    public Variable<T> Input(int rows, int columns)
    {
        var variable = new Variable<T>(AlignedMemory.Allocate<T>(rows * columns), [], rows, columns);
        inputs.Add(variable);
        return variable;
    }

    /// <summary>A matrix <c>[rows, columns]</c> to be computed by an operation.</summary>
    public Variable<T> Intermediate(int rows, int columns)
    {
        var variable = new Variable<T>(rows, columns);
        intermediates.Add(variable);
        return variable;
    }

    /// <summary>Appends an operation and returns what it computes.</summary>
    public Variable<T> Record(Operation<T> operation)
    {
        operations.Add(operation);
        return operation.Result;
    }

    /// <summary>Replays every operation in order.</summary>
    public void Forward() => Forward(0, operations.Count);

    /// <summary>Replays the operations from mark <paramref name="start"/> to just before mark <paramref name="end"/>: one step of a
    /// recurrence.</summary>
    public void Forward(int start, int end)
    {
        for (int i = start; i < end; i++)
            operations[i].Forward();
    }

    /// <summary>Sets the gradients of all intermediate matrices to zero; those of the parameters stay.</summary>
    /// <remarks>Call it, write the gradient of the loss into the outputs, then call <see cref="Backward"/>.</remarks>
    public void ClearIntermediateGradients()
    {
        foreach (var variable in intermediates)
            variable.Gradient.Clear();
    }

    /// <summary>Replays the chain rule from the last operation to the first; gradients of the parameters add up in
    /// <see cref="Parameters"/>.</summary>
    public void Backward()
    {
        for (int i = operations.Count - 1; i >= 0; i--)
            operations[i].Backward();
    }
}
