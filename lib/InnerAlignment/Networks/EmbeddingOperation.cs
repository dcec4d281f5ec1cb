using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Copies the rows of a table that the indices name.</summary>
internal sealed class EmbeddingOperation<T>(Variable<T> indices, Variable<T> table, Variable<T> result) : Operation<T>(result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward()
    {
        Result.Values.Clear();
        for (int slot = 0; slot < indices.Values.Length; slot++)
            if (TableIndex.Of(indices.Values[slot], table.Rows) is >= 0 and var row)
                table.Matrix.Row(row).CopyTo(Result.Values[(slot * table.Columns)..]);
    }

    public override void Backward()
    {
        for (int slot = 0; slot < indices.Values.Length; slot++)
            if (TableIndex.Of(indices.Values[slot], table.Rows) is >= 0 and var row)
                Add(Result.Gradient.Slice(slot * table.Columns, table.Columns), table.GradientMatrix.Row(row));
    }

    private static void Add(ReadOnlySpan<T> addend, Span<T> sum) => TensorPrimitives.Add(sum, addend, sum);
}
