using InnerAlignment.Parallelism;
using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>Several searches on one landscape under equal conditions: the same budget, the same random starts.</summary>
/// <remarks>Run <c>i</c> of every search begins at the same point, so that differences are the searches' own. Runs go side by side on all cores; the
/// result does not depend on their number.</remarks>
/// <param name="Objective">What is minimized; asked by several threads at once.</param>
/// <param name="Budget">Evaluations of every run, at least 1.</param>
public sealed record SearchComparison(IDifferentiableObjective Objective, long Budget)
{
    /// <summary>Runs of each search, at least 1.</summary>
    public int Runs { get; init; } = 20;

    /// <summary>Which starts, and which seeds the searches get.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Starts are uniform on <c>[-HalfWidth, HalfWidth]^d</c>.</summary>
    public double HalfWidth { get; init; } = 5;

    /// <summary>The value at which a run stops early.</summary>
    public double Target { get; init; } = double.NegativeInfinity;

    /// <summary>Whether traces keep every point.</summary>
    public bool KeepsPoints { get; init; }

    /// <summary>The start of run <paramref name="run"/>, from 0: <c>[d]</c>.</summary>
    public double[] Start(int run)
    {
        var (start, random) = (new double[Objective.Dimension], new RandomStream(Seed).Split((ulong)run));
        random.FillUniform(start);
        return [.. start.Select(share => HalfWidth * (2 * share - 1))];
    }

    /// <summary>Runs every search.</summary>
    /// <param name="searches">The name of each search and how it is made from a seed, such as <c>("CMA-ES", seed => new CmaEs(Seed: seed))</c>.</param>
    /// <returns>The searches in the order in which they came.</returns>
    public IReadOnlyList<ComparedSearch> Run(params IReadOnlyList<(string Name, Func<ulong, IOptimizer<IDifferentiableObjective>> Create)> searches)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Runs, 1);
        var runs = new SearchRun[searches.Count * Runs];
        AllCores.For(runs.Length, i => runs[i] = RunOne(searches[i / Runs].Create, i % Runs));
        return [.. searches.Select((search, i) => new ComparedSearch(search.Name, runs[(i * Runs)..((i + 1) * Runs)]))];
    }

    private SearchRun RunOne(Func<ulong, IOptimizer<IDifferentiableObjective>> create, int run)
    {
        var seed = new RandomStream(Seed, stream: 1).Split((ulong)run).NextUInt64();
        return create(seed).Minimize(Objective, Start(run)).RunUntil(Target, Budget, KeepsPoints);
    }
}

/// <summary>How one search did in a comparison.</summary>
/// <param name="Name">The search.</param>
/// <param name="Runs">Its runs, in the order of the starts.</param>
public sealed record ComparedSearch(string Name, IReadOnlyList<SearchRun> Runs)
{
    /// <summary>Runs that stopped for a given reason.</summary>
    public int Count(StopReason reason) => Runs.Count(run => run.Reason == reason);

    /// <summary>The least value of each run within so many evaluations, ascending; infinity where there was none.</summary>
    public double[] BestWithin(long evaluations) => [.. Runs.Select(run => run.Trace.BestWithin(evaluations)).Order()];

    /// <summary>The value that a share of the runs stays below within so many evaluations: 0.5 for the median.</summary>
    /// <param name="share">From 0, the best run, to 1, the worst; between two runs the quantile is interpolated.</param>
    /// <param name="evaluations">From 1 to the budget.</param>
    public double Quantile(double share, long evaluations)
    {
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        var best = BestWithin(evaluations);
        var (place, above) = ((int)(share * (best.Length - 1)), share * (best.Length - 1) % 1);
        return above == 0 ? best[place] : best[place] + above * (best[place + 1] - best[place]);
    }
}
