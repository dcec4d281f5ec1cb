using BenchmarkDotNet.Attributes;
using InnerAlignment.Tensors;

namespace Benchmarks.Learning;

/// <summary>The matrix product alone, in the shapes that training meets: <c>2 m k n</c> operations each.</summary>
[MemoryDiagnoser, ShortRunJob]
public class MatrixProducts
{
    private float[] left = [];
    private float[] right = [];
    private float[] result = [];

    /// <summary>Rows, inner length, columns.</summary>
    public static IEnumerable<(int M, int K, int N)> Shapes => [(32, 16, 64), (128, 128, 256), (1024, 128, 64), (256, 512, 512)];

    [ParamsSource(nameof(Shapes))]
    public (int M, int K, int N) Shape { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        (left, right, result) = (new float[Shape.M * Shape.K], new float[Shape.K * Shape.N], new float[Shape.M * Shape.N]);
        var random = new InnerAlignment.Randomness.RandomStream(1);
        random.FillNormal(left);
        random.FillNormal(right);
    }

    [Benchmark]
    public void Forward() => MatrixProduct.Add(
        new MatrixSpan<float>(left, Shape.M, Shape.K), new MatrixSpan<float>(right, Shape.N, Shape.K).Transposed, new MatrixSpan<float>(result, Shape.M, Shape.N));

    [Benchmark]
    public void Plain() => MatrixProduct.Add(
        new MatrixSpan<float>(left, Shape.M, Shape.K), new MatrixSpan<float>(right, Shape.K, Shape.N), new MatrixSpan<float>(result, Shape.M, Shape.N));
}
