namespace InnerAlignment.Training;

/// <summary>Where policy training stands after an update.</summary>
/// <param name="Update">Updates made, from 1.</param>
/// <param name="EnvironmentSteps">Steps taken in all environments together so far.</param>
/// <param name="MeanReturn">Mean undiscounted return of the episodes that ended in this update's data; NaN where none did.</param>
/// <param name="Entropy">Mean entropy of the policy over this update's data, in nats.</param>
/// <param name="Outcome">Whether training goes on; a sequence ends with the first iterate that has diverged.</param>
/// <param name="Parameters">The point reached, <c>[d]</c>: live memory that the next update overwrites; copy it to keep it.</param>
public readonly record struct PolicyIterate(
    int Update, long EnvironmentSteps, double MeanReturn, double Entropy, TrainingOutcome Outcome, ReadOnlyMemory<float> Parameters)
{
    internal static IEnumerable<PolicyIterate> Sequence(Func<PolicyIterate> update)
    {
        PolicyIterate iterate;
        do
            yield return iterate = update();
        while (iterate.Outcome == TrainingOutcome.Stepped);
    }
}
