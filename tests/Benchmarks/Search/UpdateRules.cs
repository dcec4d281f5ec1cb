using BenchmarkDotNet.Attributes;
using InnerAlignment.Search;

namespace Benchmarks.Search;

/// <summary>One step of Adam over as many parameters as a 128-256-10 network has, in single and double precision.</summary>
[MemoryDiagnoser, ShortRunJob]
public class UpdateRules
{
    private const int Parameters = 128 * 256 + 256 + 256 * 10 + 10;

    private readonly Adam adam = new();
    private readonly float[] single = new float[Parameters], singleSlope = new float[Parameters], singleState = new float[2 * Parameters];
    private readonly double[] exact = new double[Parameters], exactSlope = new double[Parameters], exactState = new double[2 * Parameters];
    private int step;

    [GlobalSetup]
    public void Slope()
    {
        for (var i = 0; i < Parameters; i++)
            singleSlope[i] = (float)(exactSlope[i] = Math.Sin(i));
    }

    [Benchmark]
    public void AdamSingle() => adam.Step(single, singleSlope, singleState, ++step, 1e-3f);

    [Benchmark]
    public void AdamDouble() => adam.Step(exact, exactSlope, exactState, ++step, 1e-3);
}
