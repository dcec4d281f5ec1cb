using BenchmarkDotNet.Attributes;
using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace Benchmarks.Search;

/// <summary>Ten thousand evaluations of the sphere, the cheapest objective: what the searches themselves cost.</summary>
[MemoryDiagnoser, ShortRunJob]
public class Searches
{
    private const int Budget = 10_000;

    [Params(2, 20)]
    public int Dimension { get; set; }

    [Benchmark(OperationsPerInvoke = Budget)]
    public double RandomSearch() => Best(new RandomSearch());

    [Benchmark(OperationsPerInvoke = Budget)]
    public double HillClimbing() => Best(new HillClimbing());

    [Benchmark(OperationsPerInvoke = Budget)]
    public double GeneticAlgorithm() => Best(new GeneticAlgorithm());

    [Benchmark(OperationsPerInvoke = Budget)]
    public double CmaEs() => Best(new CmaEs());

    [Benchmark(OperationsPerInvoke = Budget)]
    public double Adam() => Best(new Adam());

    private double Best(IOptimizer<IDifferentiableObjective> search) =>
        search.Minimize(new Sphere(Dimension), Enumerable.Repeat(3.0, Dimension).ToArray()).RunFor(Budget).BestValue;
}
