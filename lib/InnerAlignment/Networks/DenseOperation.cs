using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary><c>Y = f(X W' + b)</c> with the bias and the activation in the same pass over the rows.</summary>
internal sealed class DenseOperation<T>(Variable<T> x, Variable<T> weights, Variable<T>? bias, Activation activation, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward()
    {
        if (bias is null)
            Result.Values.Clear();
        else
            Rows.Fill(bias.Values, Result.Matrix);
        MatrixProduct.Add(x.Matrix, weights.Matrix.Transposed, Result.Matrix);
        activation.Apply(Result.Values);
    }

    // With Z = X W' + b: dZ = dY f'(Z), dW = dZ' X, db = sum of the rows of dZ, dX = dZ W.
    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        MatrixProduct.Add(Result.GradientMatrix.Transposed, x.Matrix, weights.GradientMatrix);
        if (bias is not null)
            Rows.AddSum(Result.GradientMatrix, bias.Gradient);
        if (x.NeedsGradient)
            MatrixProduct.Add(Result.GradientMatrix, weights.Matrix, x.GradientMatrix);
    }
}
