using BenchmarkDotNet.Attributes;
using InnerAlignment.Alignment;
using InnerAlignment.Randomness;
using InnerAlignment.Search;

namespace Benchmarks.Measures;

/// <summary>The planner specimen: five training runs from five starts, 16 levels each, to a divergence below 1e-12.</summary>
[ShortRunJob, MemoryDiagnoser]
public class SpecimenBenchmarks
{
    private static readonly double[][] Starts = [[0, 0], [2, -2], [-2, 2], [4, 0], [-1, 3]];

    private SpecimenLevel[] levels = [];
    private PlannerSpecimen specimen = null!;
    private readonly double[] gradient = new double[2];
    private double point;

    [GlobalSetup]
    public void Draw()
    {
        var random = new RandomStream(1);
        levels = [.. Enumerable.Range(0, 16).Select(_ => SpecimenLevel.Draw(random, goalInCorner: true))];
        specimen = new(levels);
    }

    [Benchmark]
    public double FiveRuns() => Starts.Sum(start =>
        new GradientDescent(2).Minimize(new PlannerSpecimen(levels), start).First(iterate => iterate.Value < 1e-12).Value);

    /// <summary>Every call at another point, so that each plans anew; allocates nothing.</summary>
    [Benchmark]
    public double OneGradient()
    {
        point = point < 3 ? point + 0.01 : 0;
        specimen.Gradient([point, 1], gradient);
        return gradient[0];
    }
}
