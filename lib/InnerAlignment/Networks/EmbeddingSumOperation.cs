using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Adds up the rows of a table that the indices name, adds the bias and applies the activation.</summary>
internal sealed class EmbeddingSumOperation<T>(Variable<T> indices, Variable<T> table, Variable<T> bias, Activation activation, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly SparseBinaryMatrix named = new(indices.Rows, table.Rows, indices.Columns);

    public override void Forward()
    {
        named.Read(indices.Matrix);
        Rows.Fill(bias.Values, Result.Matrix);
        named.AddProduct(table.Matrix, Result.Matrix);
        activation.Apply(Result.Values);
    }

    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        Rows.AddSum(Result.GradientMatrix, bias.Gradient);
        named.AddTransposedProduct(Result.GradientMatrix, table.GradientMatrix);
    }
}
