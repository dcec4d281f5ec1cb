using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>Lets a policy act in a batch of environments, beginning new episodes where old ones end, and writes down what
/// happens.</summary>
internal sealed class ExperienceCollector
{
    private readonly IEnvironmentBatch environments;
    private readonly Recording<float> policy;
    private readonly RandomStream random;
    private readonly int maximumEpisodeSteps;
    private readonly int steps;
    private readonly int[] ages;
    private readonly float[] returns;
    private readonly bool[] terminated;
    private readonly bool[] over;
    private readonly float[] probabilities;
    private readonly CutOffStates cutOff;

    public ExperienceCollector(
        ProximalPolicyOptimization method, Network network, IEnvironmentBatch environments, ParameterVector<float> parameters, RandomStream random)
    {
        (this.environments, this.random, maximumEpisodeSteps, steps) = (environments, random, method.MaximumEpisodeSteps, method.Steps);
        policy = network.Record(environments.Count, parameters);
        (ages, returns) = (new int[environments.Count], new float[environments.Count]);
        (terminated, over) = (new bool[environments.Count], new bool[environments.Count]);
        probabilities = new float[environments.ActionCount];
        Experience = new Experience(steps, environments.Count, environments.ObservationSize);
        cutOff = new CutOffStates(environments, policy, Experience);
        over.AsSpan().Fill(true);
        environments.Restart(over);
    }

    public Experience Experience { get; }

    public int EpisodesEnded { get; private set; }

    public double SumOfReturns { get; private set; }

    public double SumOfEntropies { get; private set; }

    public void Collect()
    {
        (EpisodesEnded, SumOfReturns, SumOfEntropies) = (0, 0, 0);
        for (int t = 0; t < steps; t++)
            Step(t * environments.Count);
        LookAhead();
    }

    // What follows a step is the value of the state after it; the states after the last step are seen once more.
    private void LookAhead()
    {
        int last = Experience.Length - environments.Count;
        for (int index = 0; index < last; index++)
            if (!Experience.Ended[index])
                Experience.NextValues[index] = Experience.Values[index + environments.Count];
        cutOff.Look();
        for (int i = 0; i < environments.Count; i++)
            if (!Experience.Ended[last + i])
                cutOff.Add(last + i);
        cutOff.Evaluate();
    }

    private void Step(int now)
    {
        environments.Observe(policy.Inputs.Values);
        policy.Inputs.Values.CopyTo(Experience.Observations(now));
        policy.Forward();
        for (int i = 0; i < environments.Count; i++)
            Choose(now + i, policy.Outputs.Matrix.Row(i));
        environments.Step(Experience.Actions.AsSpan(now, environments.Count), Experience.Rewards.AsSpan(now, environments.Count), terminated);
        EndEpisodes(now);
    }

    private void Choose(int index, ReadOnlySpan<float> output)
    {
        float partition = Softmax.Of(output[..environments.ActionCount], probabilities);
        int action = CategoricalPolicy.Draw(probabilities, random.NextDouble());
        Experience.Actions[index] = action;
        Experience.LogProbabilities[index] = output[action] - partition;
        Experience.Values[index] = output[^1];
        SumOfEntropies += CategoricalPolicy.Entropy(probabilities);
    }

    private void EndEpisodes(int now)
    {
        bool looked = false;
        for (int i = 0; i < environments.Count; i++)
        {
            Account(now + i, i);
            if (!over[i] || terminated[i])
                continue;
            if (!looked)
                cutOff.Look();
            looked = true;
            cutOff.Add(now + i);
        }
        environments.Restart(over);
    }

    private void Account(int index, int i)
    {
        returns[i] += Experience.Rewards[index];
        over[i] = Experience.Ended[index] = terminated[i] | ++ages[i] >= maximumEpisodeSteps;
        if (!over[i])
            return;
        (EpisodesEnded, SumOfReturns) = (EpisodesEnded + 1, SumOfReturns + returns[i]);
        Experience.NextValues[index] = 0;
        (ages[i], returns[i]) = (0, 0);
    }
}
