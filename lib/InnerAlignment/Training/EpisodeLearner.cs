using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>Plays batches of whole episodes and learns from each once: what <see cref="Reinforce"/> and <see cref="ActorCritic"/>
/// share.</summary>
internal sealed class EpisodeLearner
{
    private readonly EpisodeBatch episodes;
    private readonly Judge judge;
    private readonly RandomStream random;
    private readonly float[] advantages;
    private readonly ReadOnlyMemory<float> parameters;
    private long environmentSteps;

    public EpisodeLearner(
        Network network, IEnvironmentBatch environments, int steps, bool hasValue, ulong seed, Judge judge, ReadOnlySpan<float> start)
    {
        episodes = new EpisodeBatch(network, environments, steps, hasValue);
        this.judge = judge;
        random = new RandomStream(seed);
        advantages = new float[episodes.Rewards.Length];
        parameters = Parameters.ValueMemory;
        Parameters.MoveTo(start);
    }

    /// <summary>Writes, for every step of the episodes, how much better it was than expected.</summary>
    public delegate void Judge(EpisodeBatch episodes, Span<float> advantages);

    public ParameterVector<float> Parameters => episodes.Network.Parameters;

    public PolicyIterate Update(ParameterStep step, float entropyWeight, float valueWeight)
    {
        episodes.Play(random);
        environmentSteps += episodes.Live;
        judge(episodes, advantages);
        double entropy = WriteGradients(entropyWeight, valueWeight);
        episodes.Network.Tape.Backward();
        var outcome = step.TryTake() ? TrainingOutcome.Stepped : TrainingOutcome.Diverged;
        return new(step.Taken, environmentSteps, episodes.MeanReturn, entropy, outcome, parameters);
    }

    private double WriteGradients(float entropyWeight, float valueWeight)
    {
        double entropy = 0;
        episodes.Network.Tape.ClearIntermediateGradients();
        for (int index = 0; index < advantages.Length; index++)
            if (!episodes.Idle[index])
                entropy += WriteGradient(index, entropyWeight, valueWeight);
        return entropy / episodes.Live;
    }

    private double WriteGradient(int index, float entropyWeight, float valueWeight)
    {
        int actions = episodes.ActionCount;
        float scale = 1f / episodes.Live;
        var gradient = episodes.Network.Outputs[index / episodes.Count].GradientMatrix.Row(index % episodes.Count);
        var probabilities = episodes.Probabilities.AsSpan(index * actions, actions);
        CategoricalPolicy.Gradient(probabilities, episodes.Action(index), advantages[index], entropyWeight, scale, gradient[..actions]);
        if (episodes.HasValue)
            gradient[^1] = scale * valueWeight * (episodes.Values[index] - episodes.Targets[index]);
        return CategoricalPolicy.Entropy(probabilities);
    }
}
