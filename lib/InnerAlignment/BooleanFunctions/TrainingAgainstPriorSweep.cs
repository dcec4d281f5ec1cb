using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Sweeps;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How alike the prior and training are, by the correlation of the logarithms of their probabilities, for two functions and up to sixteen examples.</summary>
/// <remarks>5-40-1 networks, normal weights of deviation <c>1 / sqrt(fan-in)</c>, normal biases of deviation 1, gradient descent. The parts of one seed share its sample of the prior; each seed
/// has a choice of examples of its own.</remarks>
public sealed class TrainingAgainstPriorSweep : ISweep
{
    private const int Drawn = 3_000_000, Trained = 40_000;
    private const double TrainedOn = 3;
    private static readonly int[] Sizes = [10, 12, 16];

    private static readonly (string Name, TruthTable Table)[] Targets =
    [
        ("x1", TruthTable.Input(5, 1)),
        ("x1 and x2 or x3", TruthTable.Input(5, 1) & TruthTable.Input(5, 2) | TruthTable.Input(5, 3)),
    ];

    private readonly SharedSamples samples = new((seed, progress, cancellation) =>
        new NetworkPrior(5, [40], new NormalWeights()).SampleFitting(Drawn, seed, progress, cancellation, Examples(seed)));

    /// <inheritdoc/>
    public string Name => "training-against-prior";

    /// <inheritdoc/>
    public string Title => "Correlation of training's and the prior's log probabilities of functions, stopped at zero error and trained on to log odds of 3.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => ["networks", "fitting", "functions-stopped", "correlation-stopped", "functions-trained-on", "correlation-trained-on"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts { get; } = [.. Targets.SelectMany(target => Sizes.Select(size => $"{target.Name} from {size} examples"))];

    /// <inheritdoc/>
    public int Seeds => 10;

    /// <inheritdoc/>
    public double[] Run(string part, ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        var index = Parts.Index().Single(entry => entry.Item == part).Index;
        var fitting = samples.Of(seed, progress, cancellation)[index];
        cancellation.ThrowIfCancellationRequested();
        var (stopped, trainedOn) = (Compare(fitting, Examples(seed)[index], 0, seed), Compare(fitting, Examples(seed)[index], TrainedOn, seed));
        return [Drawn, fitting.Total, stopped.Functions, stopped.Coefficient, trainedOn.Functions, trainedOn.Coefficient];
    }

    private static FunctionCorrelation Compare(FunctionCounts fitting, BooleanExamples examples, double margin, ulong seed)
    {
        var found = new FunctionCounts(5);
        var training = new BooleanTraining(5, 40, new NormalWeights(), new GradientDescent(0.5)) { Margin = margin };
        foreach (var network in training.Run(Trained, seed, examples).Where(network => network.Fits))
            found.Add(network.Table);
        return FunctionCorrelation.Of(fitting, found);
    }

    /// <summary>One set of examples for each part: the first rows of one order for all of them.</summary>
    private static BooleanExamples[] Examples(ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, 32)];
        new RandomStream(seed, stream: 1).Shuffle<int>(order);
        UInt128 First(int size) => order.Take(size).Aggregate((UInt128)0, (rows, row) => rows | UInt128.One << row);
        return [.. Targets.SelectMany(target => Sizes.Select(size => new BooleanExamples(First(size), target.Table)))];
    }
}
