using System.Numerics;
using InnerAlignment.Randomness;
using InnerAlignment.Ranges;

namespace InnerAlignment.Evolution;

/// <summary>Evolution finds learners: organisms whose undecided genes are set by guessing during their lives.</summary>
/// <remarks>Hinton and Nowlan (1987), "How learning can guide evolution", Complex Systems 1. One setting of all loci is good, every other is
/// worth nothing: a needle in a haystack that selection alone cannot find. An allele is right, wrong or undecided. An organism with a wrong
/// allele can never succeed; one with <c>k</c> undecided alleles succeeds in each trial with probability <c>2^-k</c>. Success after
/// <c>t</c> failed trials gives fitness <c>1 + 19 (T - t) / T</c>; none within <c>T</c> gives 1. Each child has two parents drawn in
/// proportion to fitness and one crossover between two loci; there is no mutation. Stojic (2017), "[Re] How learning can guide evolution",
/// ReScience 3(1), finds fewer undecided alleles in the end than the published figure shows: selection goes on against them until it is as weak as drift.
/// A generation of a thousand organisms takes about 0.3 ms and allocates nothing.</remarks>
/// <param name="Organisms">Size of the population, at least 1.</param>
/// <param name="Loci">Number of genes, 2 to 62.</param>
/// <param name="Trials"><c>T</c>, guesses per life, at least 1.</param>
/// <example><code>
/// new HintonNowlan().InitialProbabilityOfNoWrong // 0.00317
/// </code></example>
public sealed record HintonNowlan(int Organisms = 1000, int Loci = 20, int Trials = 1000)
{
    /// <summary>Share of undecided alleles at the start; the right and the wrong ones share the rest equally.</summary>
    public const double InitialUndecided = 0.5;

    private const double Prize = 19;

    /// <summary>Size of the population, at least 1.</summary>
    public int Organisms { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Organisms, 1);

    /// <summary>Number of genes, 2 to 62.</summary>
    public int Loci { get; init => field = InRange.Between(value, 2, 62); } = InRange.Between(Loci, 2, 62);

    /// <summary><c>T</c>, guesses per life, at least 1.</summary>
    public int Trials { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Trials, 1);

    /// <summary>Probability that a random organism of generation 0 has no wrong allele, <c>0.75^Loci</c>: only those can succeed.</summary>
    public double InitialProbabilityOfNoWrong => Math.Pow(1 - (1 - InitialUndecided) / 2, Loci);

    /// <summary>The expected fitness of an organism with no wrong allele and <paramref name="undecided"/> undecided ones.</summary>
    /// <remarks><c>1 + 19 (1 - q (1 - q^T) / (p T))</c> with <c>p = 2^-k</c>, <c>q = 1 - p</c>.</remarks>
    /// <param name="undecided"><c>k</c>, 0 to <see cref="Loci"/>.</param>
    public double ExpectedFitness(int undecided)
    {
        if (undecided < 0 || undecided > Loci)
            throw new ArgumentOutOfRangeException(nameof(undecided), undecided, $"An organism has 0 to {Loci} undecided alleles.");
        var success = Math.ScaleB(1, -undecided);
        var failure = 1 - success;
        return success * Trials < 1e-4                                             // two terms of its series in p, where 1 - q^T would cancel
            ? 1 + Prize * success * (Trials + 1) / 2 * (1 - success * (Trials - 1) / 3)
            : 1 + Prize * (1 - failure * (1 - Math.Pow(failure, Trials)) / (success * Trials));
    }

    /// <summary>The generations from 0 on, without end.</summary>
    /// <param name="random">All randomness: alleles, lives, parents, crossovers.</param>
    public IEnumerable<AlleleFrequencies> Evolve(RandomStream random)
    {
        var (population, children) = (new Genome[Organisms], new Genome[Organisms]);
        var fitness = new double[Organisms];
        for (var i = 0; i < Organisms; i++)
            population[i] = RandomGenome(random);
        for (var generation = 0; ; generation++)
        {
            for (var i = 0; i < Organisms; i++)
                fitness[i] = Live(population[i], random);
            yield return Frequencies(generation, population, fitness);
            Breed(population, fitness, children, random);
            (population, children) = (children, population);
        }
    }

    /// <summary>One bit per locus; a locus in neither mask is right.</summary>
    private readonly record struct Genome(ulong Wrong, ulong Undecided);

    private Genome RandomGenome(RandomStream random)
    {
        var loci = (1UL << Loci) - 1;
        var undecided = random.NextUInt64() & loci;
        return new(random.NextUInt64() & loci & ~undecided, undecided);
    }

    private double Live(Genome genome, RandomStream random)
    {
        if (genome.Wrong != 0)
            return 1;
        if (genome.Undecided == 0)
            return 1 + Prize;
        var success = Math.ScaleB(1, -BitOperations.PopCount(genome.Undecided));
        var logarithm = success < 1e-9 ? -success : Math.Log(1 - success);         // 1 - p is 1 from 54 undecided alleles on
        var failures = Math.Floor(Math.Log(1 - random.NextDouble()) / logarithm);
        return failures < Trials ? 1 + Prize * (Trials - failures) / Trials : 1;
    }

    private void Breed(Genome[] parents, double[] fitness, Genome[] children, RandomStream random)
    {
        for (var i = 1; i < fitness.Length; i++)
            fitness[i] += fitness[i - 1];
        for (var i = 0; i < children.Length; i++)
        {
            var (first, second) = (parents[Draw(fitness, random)], parents[Draw(fitness, random)]);
            var low = (1UL << random.NextInt(Loci - 1) + 1) - 1;
            children[i] = new(first.Wrong & low | second.Wrong & ~low, first.Undecided & low | second.Undecided & ~low);
        }
    }

    /// <summary>The first organism whose cumulative fitness exceeds a uniform number.</summary>
    private static int Draw(double[] cumulative, RandomStream random)
    {
        var found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, cumulative.Length - 1);
    }

    private AlleleFrequencies Frequencies(int generation, Genome[] population, double[] fitness)
    {
        var (wrong, undecided) = (0, 0);
        foreach (var genome in population)
            (wrong, undecided) = (wrong + BitOperations.PopCount(genome.Wrong), undecided + BitOperations.PopCount(genome.Undecided));
        double alleles = (double)Organisms * Loci;
        return new(generation, 1 - (wrong + undecided) / alleles, wrong / alleles, undecided / alleles, fitness.Average());
    }
}
