using InnerAlignment.Networks;
using InnerAlignment.Randomness;

namespace InnerAlignment.Training;

/// <summary>Whole episodes of one policy in a batch of environments, kept on the tape that played them.</summary>
/// <remarks>Tables are <c>[steps, n]</c>, step by step. After an environment has ended, its steps are <c>Idle</c>: they earn and teach
/// nothing.</remarks>
internal sealed class EpisodeBatch
{
    private readonly IEnvironmentBatch environments;
    private readonly int[] actions;
    private readonly bool[] terminated;

    public EpisodeBatch(Network network, IEnvironmentBatch environments, int steps, bool hasValue)
    {
        PolicyShapes.Require(network, environments, hasValue);
        this.environments = environments;
        Network = network.Unroll<float>(environments.Count, steps);
        int length = steps * environments.Count;
        Probabilities = new float[length * environments.ActionCount];
        (Rewards, Values, NextValues, Targets) = (new float[length], new float[length], new float[length], new float[length]);
        HasValue = hasValue;
        (actions, terminated, Ended, Idle) = (new int[length], new bool[environments.Count], new bool[length], new bool[length]);
    }

    public Unrolled<float> Network { get; }

    public int Count => environments.Count;

    public int ActionCount => environments.ActionCount;

    /// <summary>Whether the network's last output is a value.</summary>
    public bool HasValue { get; }

    public float[] Probabilities { get; }

    public float[] Rewards { get; }

    /// <summary>The network's last output if it has a value function, otherwise zero.</summary>
    public float[] Values { get; }

    public float[] NextValues { get; }

    /// <summary>What the value function should have said.</summary>
    public float[] Targets { get; }

    public bool[] Ended { get; }

    public bool[] Idle { get; }

    /// <summary>Steps that were not idle.</summary>
    public int Live { get; private set; }

    public int Action(int index) => actions[index];

    /// <summary>Mean over the environments of the undiscounted sum of rewards.</summary>
    public double MeanReturn => System.Numerics.Tensors.TensorPrimitives.Sum<float>(Rewards) / Count;

    /// <summary>Plays one episode in every environment.</summary>
    public void Play(RandomStream random)
    {
        terminated.AsSpan().Fill(true);
        environments.Restart(terminated);
        terminated.AsSpan().Clear();
        Live = 0;
        for (int t = 0; t < Network.Steps; t++)
            PlayStep(t, random);
        FillNextValues();
    }

    private void PlayStep(int t, RandomStream random)
    {
        environments.Observe(Network.Inputs[t].Values);
        Network.Forward(t);
        for (int i = 0; i < Count; i++)
            Choose(t, i, random);
        var now = t * Count;
        environments.Step(actions.AsSpan(now, Count), Rewards.AsSpan(now, Count), terminated);
        terminated.CopyTo(Ended.AsSpan(now));
    }

    private void Choose(int t, int i, RandomStream random)
    {
        int index = t * Count + i;
        var output = Network.Outputs[t].Matrix.Row(i);
        var probabilities = Probabilities.AsSpan(index * ActionCount, ActionCount);
        Softmax.Of<float>(output[..ActionCount], probabilities);
        actions[index] = CategoricalPolicy.Draw(probabilities, random.NextDouble());
        Values[index] = HasValue ? output[^1] : 0;
        Idle[index] = terminated[i];
        Live += terminated[i] ? 0 : 1;
    }

    // The last step ends every episode: nothing is expected of what was not played.
    private void FillNextValues()
    {
        Ended.AsSpan(Ended.Length - Count).Fill(true);
        NextValues.AsSpan(Ended.Length - Count).Clear();
        for (int index = 0; index < Values.Length - Count; index++)
            NextValues[index] = Ended[index] ? 0 : Values[index + Count];
    }
}
