using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>All parameters of a model as one flat vector <c>[d]</c>, and beside it the gradient of the loss <c>[d]</c>.</summary>
/// <remarks>A setting of a network is a point in parameter space: optimizers step it, principal components project it, and it is copied as
/// one span. Several tapes may share one vector; their gradients then add up.</remarks>
public sealed class ParameterVector<T>(int count) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal ArraySegment<T> ValueMemory { get; } = AlignedMemory.Allocate<T>(count);

    internal ArraySegment<T> GradientMemory { get; } = AlignedMemory.Allocate<T>(count);

    /// <summary>Number of parameters, <c>d</c>.</summary>
    public int Count => ValueMemory.Count;

    /// <summary>The parameters, <c>[d]</c>; write here to move to another point.</summary>
    public Span<T> Values => ValueMemory;

    /// <summary>What the last backward passes added up, <c>[d]</c>.</summary>
    public Span<T> Gradient => GradientMemory;

    /// <summary>Copies <paramref name="point"/>, <c>[d]</c>, into <see cref="Values"/>.</summary>
    /// <exception cref="ArgumentException">The point has another length; the message names both.</exception>
    public void MoveTo(ReadOnlySpan<T> point)
    {
        if (point.Length != Count)
            throw new ArgumentException($"There are {Count} parameters; a point [{point.Length}] came.", nameof(point));
        point.CopyTo(Values);
    }
}
