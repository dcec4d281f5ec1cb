using BenchmarkDotNet.Attributes;
using InnerAlignment.BooleanFunctions;
using InnerAlignment.Randomness;

namespace Benchmarks.Search;

/// <summary>Priors over Boolean functions: draws, and draws with their complexity.</summary>
[MemoryDiagnoser, ShortRunJob]
public class PriorsOfFunctions
{
    private const int Count = 20_000;

    private readonly NetworkPrior network = new(7, [40, 40], new UniformWeights());
    private readonly NetworkPrior normal = new(7, [40, 40], new NormalWeights());
    private readonly ThresholdUnitPrior unit = new(7);
    private readonly RandomStream random = new(1);
    private readonly Func<RandomStream, TruthTable> draw;
    private UInt128 bits;

    public PriorsOfFunctions() => draw = network.Sampler();

    /// <summary>One network 7-40-40-1 over its 128 inputs, on one core.</summary>
    [Benchmark]
    public TruthTable Network() => draw(random);

    /// <summary>Networks with the complexity of every function, on all cores: time per network.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double NetworksWithComplexity() => network.Sample(Count, 1).Mean(LempelZiv.Complexity);

    /// <summary>The same with normal weights.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double NormalNetworksWithComplexity() => normal.Sample(Count, 1).Mean(LempelZiv.Complexity);

    [Benchmark(OperationsPerInvoke = Count)]
    public long ThresholdUnits() => unit.Sample(Count, 1).Total;

    [Benchmark]
    public double Complexity() => LempelZiv.Complexity(new TruthTable(7, bits += (UInt128)0x9E3779B97F4A7C15 << 64 | 0xBF58476D1CE4E5B9));
}
