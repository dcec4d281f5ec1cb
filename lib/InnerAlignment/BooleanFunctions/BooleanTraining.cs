using InnerAlignment.Parallelism;
using InnerAlignment.Randomness;
using InnerAlignment.Search;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Trains thousands of small networks on examples of a Boolean function: one hidden layer of rectified linear units, logistic loss, all examples in every step.</summary>
/// <remarks>The networks lie side by side in the lanes of vectors, and on all cores. Each draws its start from a stream of its own, so that what becomes of it
/// depends on neither its neighbours nor the number of threads. Single precision; a step allocates nothing. About 0.6 microseconds of processor time for a step of a
/// 5-20-1 network with Adam on sixteen examples, in lanes of eight.</remarks>
/// <param name="Inputs"><c>n</c>, from 1 to 7.</param>
/// <param name="Hidden">Hidden units, at least 1.</param>
/// <param name="Start">How the parameters are drawn before training: the prior.</param>
/// <param name="Rule">The base optimizer: any rule that moves each parameter by its own slope, which excludes clipping by the norm.</param>
public sealed record BooleanTraining(
    [property: Hyperparameter(AtLeast = 1, AtMost = 7)] int Inputs,
    [property: Hyperparameter(AtLeast = 1)] int Hidden,
    WeightPrior Start,
    IUpdateRule Rule)
{
    /// <summary>Networks that are trained together; a fixed number, so that nothing depends on the machine.</summary>
    private const int CohortSize = 64;

    /// <summary>A network has learned when its output has the right sign, and at least this size, on every example. 0: stop at zero error. Larger: train on, until each
    /// answer has these log odds.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double Margin { get; init; }

    /// <summary>Steps after which a network is given up, at least 1.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int MostSteps { get; init; } = 20_000;

    /// <summary>Number of parameters, in the order of a <see cref="Networks.Network"/> of two dense layers.</summary>
    public int ParameterCount => Hidden * (Inputs + 2) + 1;

    /// <summary>Trains networks <c>0 … count - 1</c>.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">Which starts; the same for every rule, so that rules are compared on common random numbers.</param>
    /// <param name="examples">What they learn from: network <c>i</c> has <c>examples[i % examples.Length]</c>.</param>
    /// <returns>What became of each network, in order.</returns>
    /// <exception cref="ArgumentException">There are no examples, they have another number of inputs, or the rule mixes coordinates.</exception>
    public TrainedFunction[] Run(int count, ulong seed, params BooleanExamples[] examples)
    {
        Require(count, examples);
        var (functions, random) = (new TrainedFunction[count], new RandomStream(seed));
        AllCores.For(
            (count + CohortSize - 1) / CohortSize,
            () => new TrainingCohort(this, CohortSize),
            (index, cohort) =>
            {
                var first = index * CohortSize;
                cohort.Run(functions.AsSpan(first, Math.Min(CohortSize, count - first)), first, random, examples);
            });
        return functions;
    }

    private void Require(int count, BooleanExamples[] examples)
    {
        Hyperparameters.Require(this);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (examples.Length == 0 || examples.Any(set => set.Rows == 0))
            throw new ArgumentException("Every network needs one example or more.", nameof(examples));
        if (Array.Find(examples, set => set.Labels.Inputs != Inputs) is { Count: > 0 } odd)
            throw new ArgumentException($"The networks have {Inputs} inputs, an example {odd.Labels.Inputs}.", nameof(examples));
        if (Rule is ClippedRule or ScheduledRule { Rule: ClippedRule })
            throw new ArgumentException("Clipping by the norm would mix the networks that lie side by side; give a rule without it.", nameof(examples));
    }
}
