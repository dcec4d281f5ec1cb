namespace InnerAlignment.Training;

/// <summary>Where training stands after a step.</summary>
/// <param name="Step">Steps taken, from 1.</param>
/// <param name="Loss">Mean loss of this step's batch, at the point before the step.</param>
/// <param name="GradientNorm">Length of the gradient before clipping.</param>
/// <param name="LearningRate">The learning rate of this step.</param>
/// <param name="Outcome">Whether training goes on; a sequence ends with the first iterate that has diverged.</param>
/// <param name="Parameters">The point reached, <c>[d]</c>: live memory that the next step overwrites; copy it to keep it.</param>
public readonly record struct TrainingIterate(
    int Step, double Loss, double GradientNorm, double LearningRate, TrainingOutcome Outcome, ReadOnlyMemory<float> Parameters);

/// <summary>How a training step ended.</summary>
public enum TrainingOutcome
{
    /// <summary>The step was taken.</summary>
    Stepped,

    /// <summary>The loss or the gradient is NaN or infinite; no step was taken.</summary>
    Diverged,
}
