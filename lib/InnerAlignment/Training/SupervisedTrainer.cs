using InnerAlignment.Networks;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>One run of <see cref="SupervisedTraining"/>, step by step, with all its memory.</summary>
internal sealed class SupervisedTrainer
{
    private readonly Loss loss;
    private readonly IMinibatches batches;
    private readonly Recording<float> recording;
    private readonly Variable<float> targets;
    private readonly ParameterStep step;
    private readonly ReadOnlyMemory<float> parameters;

    public SupervisedTrainer(SupervisedTraining training, ReadOnlySpan<float> start)
    {
        var (network, data) = (training.Network, training.Data);
        ExampleShapes.Require(network, training.Loss, data);
        loss = training.Loss;
        batches = data.Deal(training.BatchSize, training.Seed);
        recording = network.Record<float>(batches.Size);
        targets = recording.Tape.Input(batches.Size, data.TargetColumns);
        step = new ParameterStep(recording.Parameters, training.Rule, training.Schedule, training.MaximumGradientNorm);
        parameters = recording.Parameters.ValueMemory;
        recording.Parameters.MoveTo(start);
    }

    public TrainingIterate Step()
    {
        batches.Next(recording.Inputs.Values, targets.Values);
        float value = recording.Accumulate(loss, targets.Matrix);
        bool stepped = float.IsFinite(value) && step.TryTake();
        var outcome = stepped ? TrainingOutcome.Stepped : TrainingOutcome.Diverged;
        return new(step.Taken, value, step.GradientNorm, step.LearningRate, outcome, parameters);
    }
}
