using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>A genetic algorithm over real numbers: tournaments choose parents, children mix them and mutate, the best survives.</summary>
/// <remarks>Holland (1975), "Adaptation in natural and artificial systems"; blend crossover of Eshelman and Schaffer (1993) with alpha one half. The mutation is as
/// wide as the population, coordinate by coordinate, so that it narrows as the population agrees. A step is a generation: as many evaluations as organisms, less the one
/// that survives.</remarks>
/// <param name="Population">Organisms, at least 4.</param>
/// <param name="Spread">Standard deviation of the first generation about the start.</param>
/// <param name="Mutation">Probability that a coordinate of a child mutates.</param>
/// <param name="Tournament">Organisms of which the best becomes a parent, at least 1.</param>
/// <param name="Seed">Which draws.</param>
/// <example><code>
/// new GeneticAlgorithm().Minimize(new Sphere(2), new[] { 1.0, 1.0 }).RunUntil(target: 1e-3, budget: 5000).Reason // TargetReached
/// </code></example>
public sealed record GeneticAlgorithm(
    [property: Hyperparameter(AtLeast = 4)] int Population = 50,
    [property: Hyperparameter(Above = 0)] double Spread = 2,
    [property: Hyperparameter(AtLeast = 0, AtMost = 1)] double Mutation = 0.1,
    [property: Hyperparameter(AtLeast = 1)] int Tournament = 3,
    ulong Seed = 1) : IOptimizer<IObjective>
{
    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(this, objective, start);
        return Steps(objective, start.ToArray());
    }

    private IEnumerable<Iterate> Steps(IObjective objective, double[] start)
    {
        var random = new RandomStream(Seed);
        var parents = Generation(start.Length);
        var children = Generation(start.Length);
        parents[0].Scatter(start, 0, random, objective);
        foreach (var organism in parents.AsSpan(1))
            organism.Scatter(start, Spread, random, objective);
        for (var step = 0; ; step++)
        {
            Array.Sort(parents, static (a, b) => a.Value.CompareTo(b.Value));
            yield return new(step, Population + (long)step * (Population - 1), parents[0].Genes, parents[0].Value, parents[0].Genes);
            parents[0].CopyTo(children[0]);
            for (var i = 1; i < Population; i++)
                Breed(children[i], Winner(parents, random), Winner(parents, random), random, objective);
            (parents, children) = (children, parents);
        }
    }

    private Organism[] Generation(int dimension) => [.. Enumerable.Range(0, Population).Select(_ => new Organism(dimension))];

    /// <summary>The best of a tournament: organisms are sorted, so the least index wins.</summary>
    private Organism Winner(Organism[] sorted, RandomStream random)
    {
        var best = sorted.Length;
        for (var i = 0; i < Tournament; i++)
            best = Math.Min(best, random.NextInt(sorted.Length));
        return sorted[best];
    }

    private void Breed(Organism child, Organism one, Organism other, RandomStream random, IObjective objective)
    {
        for (var i = 0; i < child.Genes.Length; i++)
        {
            var (low, high) = (Math.Min(one.Genes[i], other.Genes[i]), Math.Max(one.Genes[i], other.Genes[i]));
            var width = high - low;
            child.Genes[i] = low - 0.5 * width + 2 * width * random.NextDouble();
            if (random.NextDouble() < Mutation)
                child.Genes[i] += (width + 1e-3 * Spread) * random.NextNormal();
        }
        child.Value = objective.Value(child.Genes);
    }

    private sealed class Organism(int dimension)
    {
        public double[] Genes { get; } = new double[dimension];

        public double Value { get; set; }

        public void Scatter(double[] centre, double spread, RandomStream random, IObjective objective)
        {
            for (var i = 0; i < Genes.Length; i++)
                Genes[i] = centre[i] + spread * random.NextNormal();
            Value = objective.Value(Genes);
        }

        public void CopyTo(Organism other)
        {
            Genes.CopyTo(other.Genes, 0);
            other.Value = Value;
        }
    }
}
