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
        Span<T> entries = table.Values, start = bias.Values, sums = Result.Values;
        for (int row = 0; row < indices.Rows; row++)
        {
            Collect(row);
            RowGather.Sum(entries, Active(row), start, sums.Slice(row * start.Length, start.Length));
        }
        activation.Apply(sums);
    }

    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        Rows.AddSum(Result.GradientMatrix, bias.Gradient);
        Span<T> gradients = Result.Gradient, entries = table.Gradient;
        int width = table.Columns;
        for (int row = 0; row < indices.Rows; row++)
            RowGather.AddToEach(gradients.Slice(row * width, width), Active(row), entries);
    }

    private void Collect(int row)
    {
        int count = 0;
        var (rows, width, most) = (table.Rows, table.Columns, indices.Columns);
        var active = offsets.AsSpan(row * most, most);
        foreach (T value in indices.Values.Slice(row * most, most))
        {
            int index = TableIndex.Of(value, rows);
            active[count] = index * width;
            count += index < 0 ? 0 : 1;
        }
        counts[row] = count;
    }

    private ReadOnlySpan<int> Active(int row) => offsets.AsSpan(row * indices.Columns, counts[row]);
}
