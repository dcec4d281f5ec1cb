using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>One run of <see cref="ProximalPolicyOptimization"/>, update by update, with all its memory.</summary>
internal sealed class ProximalTrainer
{
    private readonly ProximalPolicyOptimization method;
    private readonly ExperienceCollector collector;
    private readonly Experience experience;
    private readonly Recording<float> recording;
    private readonly ParameterStep step;
    private readonly RandomStream random;
    private readonly int[] order;

    // A minibatch goes through the network in parts whose layers stay in the second-level cache. They are as long as a packed panel is deep:
    // the gradient is summed up as it would be in one piece.
    private readonly int part;
    private readonly float[] probabilities;
    private readonly ReadOnlyMemory<float> parameters;
    private int updates;

    public ProximalTrainer(ProximalPolicyOptimization method, Network network, IEnvironmentBatch environments, ReadOnlySpan<float> start)
    {
        PolicyShapes.Require(network, environments, hasValue: true);
        RequireWholeMinibatches(method, environments.Count);
        this.method = method;
        part = method.MinibatchSize % MatrixProduct.PanelDepth == 0 ? MatrixProduct.PanelDepth : method.MinibatchSize;
        recording = network.Record<float>(part);
        recording.Parameters.MoveTo(start);
        parameters = recording.Parameters.ValueMemory;
        random = new RandomStream(method.Seed);
        collector = new ExperienceCollector(method, network, environments, recording.Parameters, random);
        experience = collector.Experience;
        step = new ParameterStep(recording.Parameters, method.Rule, _ => method.Schedule(updates), method.MaximumGradientNorm);
        order = [.. Enumerable.Range(0, experience.Length)];
        probabilities = new float[environments.ActionCount];
    }

    public PolicyIterate Update()
    {
        collector.Collect();
        experience.Judge(method.Discount, method.Lambda);
        var outcome = TrainingOutcome.Stepped;
        for (int i = 0; i < method.Epochs && outcome == TrainingOutcome.Stepped; i++)
            outcome = Epoch();
        updates++;
        return new(updates, (long)updates * experience.Length, collector.SumOfReturns / collector.EpisodesEnded,
            collector.SumOfEntropies / experience.Length, outcome, parameters);
    }

    private TrainingOutcome Epoch()
    {
        random.Shuffle<int>(order);
        for (int start = 0; start < experience.Length; start += part)
        {
            Accumulate(order.AsSpan(start, part));
            if ((start + part) % method.MinibatchSize == 0 && !step.TryTake())
                return TrainingOutcome.Diverged;
        }
        return TrainingOutcome.Stepped;
    }

    private void Accumulate(ReadOnlySpan<int> examples)
    {
        float scale = 1f / method.MinibatchSize;
        var inputs = recording.Inputs.Matrix;
        for (int row = 0; row < examples.Length; row++)
            experience.Observation(examples[row]).CopyTo(inputs.Row(row));
        recording.Forward();
        recording.Tape.ClearIntermediateGradients();
        MatrixSpan<float> outputs = recording.Outputs.Matrix, gradients = recording.Outputs.GradientMatrix;
        for (int row = 0; row < examples.Length; row++)
            WriteGradient(examples[row], outputs.Row(row), gradients.Row(row), scale);
        recording.Tape.Backward();
    }

    private void WriteGradient(int index, ReadOnlySpan<float> output, Span<float> gradient, float scale)
    {
        int action = experience.Actions[index];
        float partition = Softmax.Of(output[..probabilities.Length], probabilities);
        float ratio = MathF.Exp(output[action] - partition - experience.LogProbabilities[index]);
        float advantage = experience.Advantages[index];
        bool clipped = advantage > 0 ? ratio > 1 + method.Clip : ratio < 1 - method.Clip;                // equation 7
        CategoricalPolicy.Gradient(
            probabilities, action, clipped ? 0 : advantage * ratio, (float)method.EntropyWeight, scale, gradient[..probabilities.Length]);
        gradient[^1] = scale * (float)method.ValueWeight * (output[^1] - experience.Targets[index]);
    }

    private static void RequireWholeMinibatches(ProximalPolicyOptimization method, int count)
    {
        int length = method.Steps * count;
        if (length % method.MinibatchSize != 0)
            throw new ArgumentException(
                $"{method.Steps} steps of {count} environments are {length} examples, no whole number of minibatches of {method.MinibatchSize}.");
    }
}
