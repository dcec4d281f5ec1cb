using InnerAlignment.Networks;
using InnerAlignment.Search;

namespace InnerAlignment.Training;

/// <summary>Training on examples: each step moves the parameters along the gradient of the loss on one minibatch.</summary>
/// <remarks> The three parts of learning stand side by side: <paramref name="Network"/> is what can be learned, <paramref name="Loss"/>
/// what is wanted,
/// <see cref="Rule"/> how it is refined. Immutable; each <see cref="Run(ReadOnlyMemory{float})"/> is an independent, endless and lazy
/// search that is deterministic in the seed, on one thread, in single precision. A step allocates nothing.
/// </remarks>
/// <param name="Network">The network.</param>
/// <param name="Loss">The loss, minimized.</param>
/// <param name="Data">The examples, usually a <see cref="Dataset"/>; their columns must fit the network and the loss.</param>
/// <example><code>
/// var data = new Dataset([0, 1, 2, 3], 1, [1, 3, 5, 7], 1);                // y = 2 x + 1
/// var training = new SupervisedTraining(new Network(1, new Dense(1)), new SquaredError(), data) { Rule = new Adam(0.05) };
/// training.Run().ElementAt(1999).Loss &lt; 1e-6 // True
/// </code></example>
public sealed record SupervisedTraining(Network Network, Loss Loss, IExampleSource Data)
{
    /// <summary>The update rule.</summary>
    public IUpdateRule Rule { get; init; } = new Adam();

    /// <summary>Examples per step, at least 1; with all of a data set or more each step is one of plain gradient descent on the whole data
    /// set.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int BatchSize { get; init; } = 32;

    /// <summary>How the learning rate changes from step to step.</summary>
    public Schedule Schedule { get; init; } = Schedules.Constant;

    /// <summary>Longer gradients are shortened to this length; infinity for no limit.</summary>
    [Hyperparameter(Above = 0, MayBeInfinite = true)]
    public double MaximumGradientNorm { get; init; } = double.PositiveInfinity;

    /// <summary>Seed of the starting point and of the order of examples.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Trains from the network's own random start.</summary>
    public IEnumerable<TrainingIterate> Run() => Run(Network.Initialize(Seed));

    /// <summary>Trains from <paramref name="start"/>, <c>[d]</c>, which is copied.</summary>
    /// <returns>The iterates from step 1 on; the sequence ends only if training diverges.</returns>
    /// <exception cref="ArgumentException">Data, network, loss or start do not fit each other; the message names both shapes.</exception>
    public IEnumerable<TrainingIterate> Run(ReadOnlyMemory<float> start)
    {
        Hyperparameters.Require(this);
        var trainer = new SupervisedTrainer(this, start.Span);
        return Iterate(trainer);
    }

    private static IEnumerable<TrainingIterate> Iterate(SupervisedTrainer trainer)
    {
        TrainingIterate iterate;
        do
            yield return iterate = trainer.Step();
        while (iterate.Outcome == TrainingOutcome.Stepped);
    }
}
