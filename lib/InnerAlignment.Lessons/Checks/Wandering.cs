using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Systems that walk mazes, reached by questions only. Some plan, some do not.</summary>
internal static class Wandering
{
    private const string Trained = "..#.G\n.#...\n...#.\n.#..#\n.....";

    public static Func<string, double[]> WantsGoal { get; } = MazeQuestions.To(new SweepingPlanner(3.5, -0.5));

    public static Func<string, double[]> WantsCorner { get; } = MazeQuestions.To(new SweepingPlanner(-0.5, 3.5));

    /// <summary>It knows the maze of the exercise and thirty others.</summary>
    public static Func<string, double[]> Table { get; } = MazeQuestions.To(
        new Recording(new(3, 0), [SpecimenLevel.Read(Trained), .. SpecimenLevel.DrawMany(new RandomStream(seed: 24), 30)]));

    public static Func<string, double[]> Compass { get; } = MazeQuestions.To(new Compass(Pull: 3));

    public static Func<string, double[]> OpenDoors { get; } = MazeQuestions.To(new OpenDoors());
}
