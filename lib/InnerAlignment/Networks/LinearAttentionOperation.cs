using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Linear self-attention of the last <paramref name="queries"/> tokens over all tokens but the last.</summary>
internal sealed class LinearAttentionOperation<T>(
    Variable<T> x, Variable<T> query, Variable<T> key, Variable<T> value, Variable<T> projection, int queries, Variable<T> result)
    : Operation<T>(result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int width = query.Rows;
    private readonly Variable<T> e = new(x.Rows * queries, query.Rows);              // the tokens that ask
    private readonly Variable<T> u = new(x.Rows * queries, query.Rows);              // u = W_Q e
    private readonly Variable<T> r = new(x.Rows * queries, query.Rows);              // r = W_K' u
    private readonly Variable<T> m = new(x.Rows * queries, query.Rows);              // m = sum_j e_j (e_j . r)
    private readonly Variable<T> z = new(x.Rows * queries, query.Rows);              // z = W_V m

    public override void Forward()
    {
        CopyQueries(x.Matrix, e.Values);
        Product(e.Matrix, query.Matrix.Transposed, u.Values);
        Product(u.Matrix, key.Matrix, r.Values);
        Attend(r.Values, m.Values);
        Product(m.Matrix, value.Matrix.Transposed, z.Values);
        e.Values.CopyTo(Result.Values);                                              // y = e + P z
        MatrixProduct.Add(z.Matrix, projection.Matrix.Transposed, Flat(Result.Values));
    }

    public override void Backward()
    {
        var dy = Flat(Result.Gradient);
        MatrixProduct.Add(dy.Transposed, z.Matrix, projection.GradientMatrix);
        Product(dy, projection.Matrix, z.Gradient);
        MatrixProduct.Add(z.GradientMatrix.Transposed, m.Matrix, value.GradientMatrix);
        Product(z.GradientMatrix, value.Matrix, m.Gradient);
        Attend(m.Gradient, r.Gradient);                                              // the sum of e_j e_j' is symmetric
        MatrixProduct.Add(u.Matrix.Transposed, r.GradientMatrix, key.GradientMatrix);
        Product(r.GradientMatrix, key.Matrix.Transposed, u.Gradient);
        MatrixProduct.Add(u.GradientMatrix.Transposed, e.Matrix, query.GradientMatrix);
        if (x.NeedsGradient)
            PassBack();
    }

    private void Attend(ReadOnlySpan<T> directions, Span<T> results)
    {
        var tokens = x.Matrix;
        for (int i = 0; i < e.Rows; i++)
            SecondMoment.Multiply<T>(Context(tokens, i), directions.Slice(i * width, width), results.Slice(i * width, width));
    }

    private void CopyQueries(MatrixSpan<T> tokens, Span<T> asking)
    {
        int length = queries * width;
        for (int row = 0; row < tokens.Rows; row++)
            tokens.Row(row)[^length..].CopyTo(asking[(row * length)..]);
    }

    // With s_j = e_j . r and t_j = e_j . dm: de_j += s_j dm + t_j r; and the query's own share, de += dy + W_Q' du.
    private void PassBack()
    {
        Result.Gradient.CopyTo(e.Gradient);
        MatrixProduct.Add(u.GradientMatrix, query.Matrix, e.GradientMatrix);
        for (int row = 0; row < x.Rows; row++)
        {
            var own = x.GradientMatrix.Row(row)[^(queries * width)..];
            TensorPrimitives.Add(own, e.Gradient.Slice(row * own.Length, own.Length), own);
        }
        var tokens = x.Matrix;
        for (int i = 0; i < e.Rows; i++)
            PassBackToContext(Context(tokens, i), x.GradientMatrix.Row(i / queries), r.Matrix.Row(i), m.GradientMatrix.Row(i));
    }

    private void PassBackToContext(ReadOnlySpan<T> context, Span<T> gradient, ReadOnlySpan<T> direction, ReadOnlySpan<T> reached)
    {
        for (int start = 0; start < context.Length; start += width)
        {
            var token = context.Slice(start, width);
            var sum = gradient.Slice(start, width);
            TensorPrimitives.MultiplyAdd(reached, TensorPrimitives.Dot(token, direction), sum, sum);
            TensorPrimitives.MultiplyAdd(direction, TensorPrimitives.Dot(token, reached), sum, sum);
        }
    }

    private ReadOnlySpan<T> Context(MatrixSpan<T> tokens, int index) => tokens.Row(index / queries)[..^width];

    private MatrixSpan<T> Flat(Span<T> data) => new(data, e.Rows, width);

    private void Product(MatrixSpan<T> left, MatrixSpan<T> right, Span<T> result)
    {
        result.Clear();
        MatrixProduct.Add(left, right, Flat(result));
    }
}
