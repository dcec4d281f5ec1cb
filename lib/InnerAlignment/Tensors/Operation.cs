using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>One line of a tape: a matrix computed from others, and the chain rule through it.</summary>
public abstract class Operation<T>(Variable<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>What the operation computes.</summary>
    public Variable<T> Result { get; } = result;

    /// <summary>Computes the values of <see cref="Result"/> from those of the operands.</summary>
    public abstract void Forward();

    /// <summary>Adds to the gradient of each operand what reaches it through <see cref="Result"/>, whose own gradient is complete by then
    /// and may be overwritten. Operands that need no gradient are left alone.</summary>
    public abstract void Backward();
}
