using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Convolution as the product of all patches, one per row, with the window's weights.</summary>
internal sealed class ConvolutionOperation<T>(
    Variable<T> x, Variable<T> weights, Variable<T> bias, Patches patches, Activation activation, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] collected = new T[x.Rows * patches.Count * patches.Size];
    private readonly T[] gradient = new T[x.NeedsGradient ? x.Rows * patches.Count * patches.Size : 0];

    public override void Forward()
    {
        for (int row = 0; row < x.Rows; row++)
            patches.Collect<T>(x.Matrix.Row(row), Of(collected, row));
        var y = Flat(Result.Values, weights.Rows);
        Rows.Fill(bias.Values, y);
        MatrixProduct.Add(Flat(collected, patches.Size), weights.Matrix.Transposed, y);
        activation.Apply(Result.Values);
    }

    public override void Backward()
    {
        activation.ChainRule(Result.Values, Result.Gradient);
        var dy = Flat(Result.Gradient, weights.Rows);
        MatrixProduct.Add(dy.Transposed, Flat(collected, patches.Size), weights.GradientMatrix);
        Rows.AddSum(dy, bias.Gradient);
        if (!x.NeedsGradient)
            return;
        gradient.AsSpan().Clear();
        MatrixProduct.Add(dy, weights.Matrix, Flat(gradient, patches.Size));
        for (int row = 0; row < x.Rows; row++)
            patches.Scatter<T>(Of(gradient, row), x.GradientMatrix.Row(row));
    }

    private MatrixSpan<T> Flat(Span<T> data, int columns) => new(data, x.Rows * patches.Count, columns);

    private Span<T> Of(T[] rows, int row) => rows.AsSpan(row * patches.Count * patches.Size, patches.Count * patches.Size);
}
