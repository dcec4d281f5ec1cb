using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Adds up the rows of a table that the indices name, adds the bias and applies the activation.</summary>
internal sealed class EmbeddingSumOperation<T>(Variable<T> indices, Variable<T> table, Variable<T> bias, Activation activation, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] active = new int[indices.Columns];

    public override void Forward()
    {
        for (int row = 0; row < indices.Rows; row++)
            RowGather.Sum(table.Values, Active(row), bias.Values, Result.Matrix.Row(row));
        activation.Apply(Result.Values);
    }

    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        Rows.AddSum(Result.GradientMatrix, bias.Gradient);
        for (int row = 0; row < indices.Rows; row++)
            RowGather.AddToEach(Result.GradientMatrix.Row(row), Active(row), table.Gradient);
    }

    private ReadOnlySpan<int> Active(int row)
    {
        int count = 0;
        foreach (T value in indices.Matrix.Row(row))
            if (TableIndex.Of(value, table.Rows) is >= 0 and var index)
                active[count++] = index * table.Columns;
        return active.AsSpan(0, count);
    }
}
