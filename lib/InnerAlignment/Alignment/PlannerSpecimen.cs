using System.Numerics.Tensors;
using InnerAlignment.Planning;
using InnerAlignment.Search;

namespace InnerAlignment.Alignment;

/// <summary>A mesa-optimizer whose objective can be read: a soft planner with reward <c>theta_goal [goal tile] + theta_corner [corner tile]</c>,
/// trained to behave like an expert that wants the goal. This is its loss.</summary>
/// <remarks>The loss is the mean over levels and tiles of the Kullback-Leibler divergence from the expert's policy to the planner's. Where goal
/// and corner are one tile, only the sum of the parameters reaches behavior: the two slopes are equal, so gradient descent conserves
/// <c>theta_goal - theta_corner</c>, and so does Adam, which treats equal slopes equally. Training ends at
/// <c>theta_goal + theta_corner = 3</c> from every start: equal loss, equal behavior, different objectives. Parameters are
/// <c>[theta_goal, theta_corner]</c>. Deterministic; keeps its planners, so that an evaluation allocates nothing. Not safe for concurrent use.</remarks>
/// <example><code>
/// var random = new RandomStream(1);
/// var specimen = new PlannerSpecimen([SpecimenLevel.Draw(random, goalInCorner: true)]);
/// specimen.Value([2, 1]) // 0.0000
/// </code></example>
public sealed class PlannerSpecimen : IDifferentiableObjective
{
    /// <summary>What the goal is worth to the expert in every step, 3; the corner is worth nothing to it.</summary>
    public const double ExpertReward = 3;

    /// <summary>The discount of expert and planner.</summary>
    public const double Discount = 0.9;

    private readonly Lesson[] lessons;

    /// <summary>The specimen's loss on <paramref name="levels"/>.</summary>
    /// <param name="levels">At least one.</param>
    /// <exception cref="ArgumentException">There is no level.</exception>
    public PlannerSpecimen(IReadOnlyCollection<SpecimenLevel> levels)
    {
        if (levels.Count == 0)
            throw new ArgumentException("A planner cannot be trained without a level.", nameof(levels));
        lessons = [.. levels.Select(level => new Lesson(level))];
    }

    /// <summary>Number of parameters, 2.</summary>
    public int Dimension => 2;

    /// <summary>The planner of these parameters in a level: its policy <c>pi(a | s)</c>, <c>[S, A]</c>.</summary>
    /// <param name="parameters"><c>[theta_goal, theta_corner]</c>.</param>
    /// <param name="level">Any level, seen in training or not.</param>
    public static double[] Policy(ReadOnlySpan<double> parameters, SpecimenLevel level)
    {
        var planner = Planner(level);
        planner.Plan(parameters);
        return [.. planner.Policy];
    }

    /// <summary>The expert's policy in a level.</summary>
    public static double[] Expert(SpecimenLevel level) => Policy([ExpertReward, 0], level);

    /// <summary>The mean divergence from the expert's behavior, in nats, at least 0 up to rounding; NaN where a parameter is not finite.</summary>
    /// <param name="point"><c>[theta_goal, theta_corner]</c>.</param>
    public double Value(ReadOnlySpan<double> point)
    {
        if (!TensorPrimitives.IsFiniteAll(point))
            return double.NaN;
        var sum = 0.0;
        foreach (var lesson in lessons)
            sum += lesson.Divergence(point);
        return sum / lessons.Length;
    }

    /// <summary>The slope of <see cref="Value"/>.</summary>
    /// <param name="point"><c>[theta_goal, theta_corner]</c>.</param>
    /// <param name="gradient">Receives <c>[2]</c>.</param>
    public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Fill(TensorPrimitives.IsFiniteAll(point) ? 0 : double.NaN);
        foreach (var lesson in double.IsNaN(gradient[0]) ? [] : lessons)
            lesson.AddSlope(point, gradient);
        TensorPrimitives.Divide(gradient, lessons.Length, gradient);
    }

    private static SoftPlanner Planner(SpecimenLevel level) => new(level.Model.Table, [level.GoalFeature, level.CornerFeature], Discount);

    /// <summary>One level with its expert and the planner that learns there.</summary>
    private sealed class Lesson(SpecimenLevel level)
    {
        private readonly SoftPlanner planner = Planner(level);
        private readonly double[] expert = Expert(level);
        private readonly double[] slopes = new double[level.GoalFeature.Length];
        private readonly double[] planned = [double.NaN, double.NaN];
        private readonly int states = level.Model.Table.States;

        public double Divergence(ReadOnlySpan<double> parameters)
        {
            Plan(parameters);
            var sum = 0.0;
            for (var row = 0; row < expert.Length; row++)
                sum += expert[row] * Math.Log(expert[row] / planner.Policy[row]);
            return sum / states;
        }

        public void AddSlope(ReadOnlySpan<double> parameters, Span<double> gradient)
        {
            Plan(parameters);
            for (var k = 0; k < gradient.Length; k++)
            {
                planner.LogPolicyDerivative(k, slopes);
                gradient[k] -= TensorPrimitives.Dot<double>(expert, slopes) / states;
            }
        }

        /// <summary>Value and slope are asked for at the same point, one after the other: one plan serves both.</summary>
        private void Plan(ReadOnlySpan<double> parameters)
        {
            if (parameters.SequenceEqual(planned))
                return;
            planner.Plan(parameters);
            parameters.CopyTo(planned);
        }
    }
}
