using System.Numerics.Tensors;

namespace InnerAlignment.Training;

/// <summary>What a batch of environments went through in a few steps, as tables <c>[steps * n]</c>, step by step.</summary>
internal sealed class Experience(int steps, int count, int observationSize)
{
    private readonly float[] observations = new float[steps * count * observationSize];

    public int Count => count;

    public int Length => steps * count;

    public int[] Actions { get; } = new int[steps * count];

    /// <summary>Log probabilities of the actions when they were drawn.</summary>
    public float[] LogProbabilities { get; } = new float[steps * count];

    public float[] Rewards { get; } = new float[steps * count];

    public float[] Values { get; } = new float[steps * count];

    public float[] NextValues { get; } = new float[steps * count];

    public bool[] Ended { get; } = new bool[steps * count];

    public float[] Advantages { get; } = new float[steps * count];

    /// <summary>What the value function should have said.</summary>
    public float[] Targets { get; } = new float[steps * count];

    public Span<float> Observation(int index) => observations.AsSpan(index * observationSize, observationSize);

    /// <summary>What all environments showed in the step that begins at <paramref name="index"/>.</summary>
    public Span<float> Observations(int index) => observations.AsSpan(index * observationSize, count * observationSize);

    /// <summary>Fills <see cref="Targets"/> and <see cref="Advantages"/>, the latter with mean 0 and deviation 1.</summary>
    public void Judge(double discount, double lambda)
    {
        GeneralizedAdvantage.Estimate(Rewards, Values, NextValues, Ended, count, discount, lambda, Advantages);
        TensorPrimitives.Add(Advantages, Values, Targets);
        Standardization.Apply(Advantages, []);
    }
}
