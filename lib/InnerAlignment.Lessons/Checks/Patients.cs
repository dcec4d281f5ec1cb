using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Systems to diagnose, whose failure is known by construction.</summary>
internal static class Patients
{
    private static readonly SpecimenLevel[] Training = SpecimenLevel.DrawMany(new RandomStream(seed: 41), 10);
    private static readonly SpecimenLevel[] Deployment = SpecimenLevel.DrawMany(new RandomStream(seed: 42), 20, disambiguating: 1);

    public static TestedSystem Aligned { get; } = new(new SweepingPlanner(6, 0), false, Training, Deployment);

    public static TestedSystem InnerMisaligned { get; } = new(new SweepingPlanner(0, 6), false, Training, Deployment);

    public static TestedSystem OuterMisaligned { get; } = new(new SweepingPlanner(0, 6), true, Training, Deployment);

    public static TestedSystem GoalMisgeneralized { get; } = new(new Recording(new(0, 6), [.. Training, .. Deployment]), false, Training, Deployment);

    public static TestedSystem Lost { get; } = new(new Recording(new(6, 0), Training), false, Training, Deployment);

    public static TestedSystem ShortSighted { get; } = new(new SweepingPlanner(6, 0, Sweeps: 1), false, Training, Deployment);
}
