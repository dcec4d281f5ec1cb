using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A copy of the columns from <paramref name="start"/> on: one step of a sequence, one token.</summary>
internal sealed class BandOperation<T>(Variable<T> x, int start, Variable<T> result) : Operation<T>(result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward()
    {
        var band = x.Matrix.Band(start, Result.Columns);
        for (int row = 0; row < band.Rows; row++)
            band.Row(row).CopyTo(Result.Matrix.Row(row));
    }

    public override void Backward()
    {
        if (!x.NeedsGradient)
            return;
        var band = x.GradientMatrix.Band(start, Result.Columns);
        for (int row = 0; row < band.Rows; row++)
            TensorPrimitives.Add(band.Row(row), Result.GradientMatrix.Row(row), band.Row(row));
    }
}
