using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>A matrix on a tape, <c>[Rows, Columns]</c>: its values and, unless it is an input, the gradient of the loss in it.</summary>
/// <remarks>The memory is allocated when the tape is recorded and reused by every replay.</remarks>
public sealed class Variable<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArraySegment<T> values;
    private readonly ArraySegment<T> gradient;

    /// <summary>A matrix with memory of its own, to be computed by an operation.</summary>
    internal Variable(int rows, int columns)
        : this(AlignedMemory.Allocate<T>(rows * columns), AlignedMemory.Allocate<T>(rows * columns), rows, columns)
    {
    }

    internal Variable(ArraySegment<T> values, ArraySegment<T> gradient, int rows, int columns)
    {
        this.values = values;
        this.gradient = gradient;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>Number of rows, one per example unless the variable is a parameter.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, one per feature.</summary>
    public int Columns { get; }

    /// <summary>Whether the backward pass computes a gradient here; false for inputs.</summary>
    public bool NeedsGradient => gradient.Count > 0;

    /// <summary>The values, row by row.</summary>
    public Span<T> Values => values.AsSpan();

    /// <summary>The gradient of the loss, row by row; empty for an input.</summary>
    public Span<T> Gradient => gradient.AsSpan();

    /// <summary>The values as a matrix.</summary>
    public MatrixSpan<T> Matrix => new(Values, Rows, Columns);

    /// <summary>The gradient as a matrix.</summary>
    /// <exception cref="ArgumentException">The variable is an input.</exception>
    public MatrixSpan<T> GradientMatrix => new(Gradient, Rows, Columns);

    /// <summary>The shape as text, <c>[Rows, Columns]</c>.</summary>
    public override string ToString() => $"[{Rows}, {Columns}]";
}
