using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Visible checks of the part on search.</summary>
public static class SearchChecks
{
    /// <summary>Checks a step of gradient descent with momentum.</summary>
    /// <param name="answer">Takes point, velocity, gradient (each <c>[d]</c>), learning rate and momentum; returns the new point and the
    /// new velocity.</param>
    /// <remarks>Expected values by hand: Polyak (1964), heavy ball; v' = momentum v - rate g, x' = x + v'.</remarks>
    public static Verdict MomentumStep(Func<double[], double[], double[], double, double, double[][]> answer)
    {
        const string Rolling = "MomentumStep(point: [1, 2], velocity: [0.5, -1], gradient: [2, 4], learningRate: 0.1, momentum: 0.9)";
        double[] point = [1, 2], velocity = [0.5, -1], gradient = [2, 4];
        return Check.For("momentum-step")
            .Case(
                "MomentumStep(point: [1], velocity: [0], gradient: [2], learningRate: 0.1, momentum: 0.9)",
                () => answer([1], [0], [2], 0.1, 0.9), [[0.8], [-0.2]], 1e-12,
                Mistake.Where<double[][]>(it => it[0][0] > 1, "this goes uphill: the gradient points to where the value grows"),
                Mistake.Gives<double[][]>([[0.98], [-0.02]], Averaged),
                Mistake.Gives<double[][]>([[1], [-0.2]], OldVelocity))
            .Case(
                Rolling, () => answer([1, 2], [0.5, -1], [2, 4], 0.1, 0.9), [[1.25, 0.7], [0.25, -1.3]], 1e-12,
                Mistake.Gives<double[][]>([[0.8, 1.6], [-0.2, -0.4]], "the old velocity is lost: this is gradient descent without a memory"),
                Mistake.Gives<double[][]>([[1.5, 1], [0.25, -1.3]], OldVelocity))
            .Holds(
                "the arguments are still what they were",
                () => answer(point, velocity, gradient, 0.1, 0.9) is not null && point is [1, 2] && velocity is [0.5, -1] && gradient is [2, 4],
                "this overwrites the caller's arrays: return new ones and leave the arguments as they are", Rolling)
            .Verdict();
    }

    private const string Averaged =
        "this weights the gradient by 1 − momentum as well, as a moving average would: here only the old velocity is weighted";
    private const string OldVelocity = "the point moves by the new velocity, not by the old one";
}
