using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Sweeps;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How often the intended rule, the proxy and mixtures are drawn from the prior, and found by training, as counter-examples are added.</summary>
/// <remarks>5-20-1 networks, normal weights of deviation <c>1 / sqrt(fan-in)</c>, normal biases of deviation 1. Intended: the majority of the first three inputs; proxy: the fourth.
/// The parts of one seed that look at the prior share its sample.</remarks>
public sealed class RulesFoundSweep : ISweep
{
    private const int Drawn = 2_000_000, Trained = 2000, MostCounterExamples = 8;
    private const double TrainedOn = 5;

    private static readonly (string Name, IUpdateRule? Rule, double Margin)[] Ways =
    [
        ("prior", null, 0),
        ("Adam to zero error", new Adam(0.01), 0),
        ("Adam trained on", new Adam(0.01), TrainedOn),
        ("gradient descent to zero error", new GradientDescent(0.3), 0),
        ("gradient descent trained on", new GradientDescent(0.3), TrainedOn),
    ];

    private readonly SharedSamples samples = new((seed, progress, cancellation) =>
        new NetworkPrior(5, [20], new NormalWeights()).SampleFitting(Drawn, seed, progress, cancellation, Rules.Examples()));

    /// <summary>The intended rule and its proxy, on five inputs.</summary>
    public static RulePair Rules { get; } = new(TruthTable.Of(5, row => int.PopCount(row >> 2) >= 2), TruthTable.Input(5, 4));

    /// <inheritdoc/>
    public string Name => "rules-found";

    /// <inheritdoc/>
    public string Title => "Shares of the intended rule and of the proxy under the prior and after training with 0 to 8 counter-examples.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => ["networks", "fitting", "intended", "proxy"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Parts { get; } = [.. Enumerable.Range(0, MostCounterExamples + 1).SelectMany(k => Ways.Select(way => $"{k} {way.Name}"))];

    /// <inheritdoc/>
    public int Seeds => 10;

    /// <inheritdoc/>
    public double[] Run(string part, ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        var (count, way) = (part[0] - '0', Ways.Single(way => part[2..] == way.Name));
        if (way.Rule is null)
        {
            var shares = Rules.Shares(samples.Of(seed, progress, cancellation)[0], count);
            return [Drawn, shares.Accepted, shares.Intended, shares.Proxy];
        }

        cancellation.ThrowIfCancellationRequested();
        var random = new RandomStream(seed, stream: 1);
        UInt128[] shown = [.. Enumerable.Range(0, Trained).Select(_ => Rules.DrawCounterExamples(count, random))];
        var training = new BooleanTraining(5, 20, new NormalWeights(), way.Rule) { Margin = way.Margin };
        var found = training.Run(Trained, seed, [.. shown.Select(rows => Rules.Examples(rows))]);
        var fitting = found.Zip(shown).Where(pair => pair.First.Fits).Select(pair => Rules.Followed(pair.First.Table, pair.Second)).ToArray();
        return [Trained, fitting.Length, Share(fitting, RuleFollowed.Intended), Share(fitting, RuleFollowed.Proxy)];
    }

    private static double Share(RuleFollowed[] fitting, RuleFollowed rule) => (double)fitting.Count(followed => followed == rule) / fitting.Length;
}
