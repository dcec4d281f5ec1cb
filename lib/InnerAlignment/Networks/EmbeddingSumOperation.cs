using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Adds up the rows of a table that the indices name, adds the bias and applies the activation.</summary>
internal sealed class EmbeddingSumOperation<T>(Variable<T> indices, Variable<T> table, Variable<T> bias, Activation activation, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Where the named rows begin in the table, closed up row by row, from the forward to the backward pass.
    private readonly int[] offsets = new int[indices.Values.Length];
    private readonly int[] counts = new int[indices.Rows];

    public override void Forward()
    {
        for (int row = 0; row < indices.Rows; row++)
        {
            Collect(row);
            RowGather.Sum(table.Values, Active(row), bias.Values, Result.Matrix.Row(row));
        }
        activation.Apply(Result.Values);
    }

    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        Rows.AddSum(Result.GradientMatrix, bias.Gradient);
        for (int row = 0; row < indices.Rows; row++)
            RowGather.AddToEach(Result.GradientMatrix.Row(row), Active(row), table.Gradient);
    }

    private void Collect(int row)
    {
        int count = 0;
        var active = offsets.AsSpan(row * indices.Columns, indices.Columns);
        foreach (T value in indices.Matrix.Row(row))
        {
            int index = TableIndex.Of(value, table.Rows);
            active[count] = index * table.Columns;
            count += index < 0 ? 0 : 1;
        }
        counts[row] = count;
    }

    private ReadOnlySpan<int> Active(int row) => offsets.AsSpan(row * indices.Columns, counts[row]);
}
