using System.Numerics.Tensors;
using InnerAlignment.Planning;

namespace InnerAlignment.OverOptimization;

/// <summary>Goodhart's law in a Markov decision process: a proxy optimized with rising pressure, the true return beside it, and where to stop.</summary>
/// <remarks>Karwowski et al. (2023), arXiv 2310.09144. Pressure is the inverse temperature of an entropy-regularised agent (their maximal causal entropy
/// optimizer). Each policy is a point of the occupancy polytope, exact. A step that makes an angle of less than <c>pi / 2 - theta</c> with the
/// proxy raises the return of every reward within <c>theta</c> of it, true reward included (their section 5.2): stopping before the first other step
/// provably never over-optimizes. Deterministic.</remarks>
public sealed class ProxyPressure
{
    private readonly PressurePoint[] points;

    /// <summary>Optimizes a proxy with each of <paramref name="pressures"/>.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="proxy">Expected proxy rewards, <c>[S, A]</c>; 0 in terminal states.</param>
    /// <param name="truth">Expected true rewards, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="pressures">Inverse temperatures, at least 0, strictly rising, at least two.</param>
    /// <exception cref="ArgumentException">The pressures are not so, or a reward is nothing but shaping.</exception>
    public ProxyPressure(
        TransitionTable table, ReadOnlySpan<double> proxy, ReadOnlySpan<double> truth, double discount, IReadOnlyList<double> pressures)
    {
        if (pressures.Count < 2 || !(pressures[0] >= 0) || pressures.Zip(pressures.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException("Pressures must be at least two numbers, none negative, strictly rising.", nameof(pressures));
        var direction = RewardAngle.Project(table, proxy, discount);
        Angle = RewardAngle.Between(direction, RewardAngle.Project(table, truth, discount));
        var occupancies = Occupancies(table, proxy, discount, pressures);
        points = new PressurePoint[pressures.Count];
        for (var i = 0; i < points.Length; i++)
            points[i] = new(pressures[i], TensorPrimitives.Dot(occupancies[i], proxy), TensorPrimitives.Dot(occupancies[i], truth),
                i == 0 ? 0 : StepAngle(direction, occupancies[i - 1], occupancies[i]));
    }

    /// <summary>The angle between proxy and true reward, in radians.</summary>
    public double Angle { get; }

    /// <summary>The policies, in order of pressure.</summary>
    public IReadOnlyList<PressurePoint> Points => points;

    /// <summary>The index of the last point that is safe for every true reward within <paramref name="angle"/> of the proxy.</summary>
    /// <param name="angle">In radians, <c>[0, pi / 2]</c>. The wider, the earlier it stops; <see cref="Angle"/> is the tightest that holds.</param>
    public int StoppingPoint(double angle)
    {
        if (!(angle is >= 0 and <= Math.PI / 2))
            throw new ArgumentOutOfRangeException(nameof(angle), angle, "The angle must be from 0 to pi / 2.");
        var last = 0;
        while (last + 1 < points.Length && points[last + 1].StepAngle < Math.PI / 2 - angle)
            last++;
        return last;
    }

    /// <summary>How much true return is lost between the best point and the last, at least 0: the depth of Goodhart's law here.</summary>
    public double GoodhartDrop => points.Max(point => point.True) - points[^1].True;

    private static double[][] Occupancies(TransitionTable table, ReadOnlySpan<double> proxy, double discount, IReadOnlyList<double> pressures)
    {
        var planner = new SoftPlanner(table, [proxy.ToArray()], discount);
        var occupancies = new double[pressures.Count][];
        for (var i = 0; i < occupancies.Length; i++)
        {
            planner.Plan([pressures[i]]);
            occupancies[i] = OccupancyMeasure.Of(table, planner.Policy, discount);
        }
        return occupancies;
    }

    private static double StepAngle(double[] direction, double[] from, double[] to)
    {
        var step = new double[from.Length];
        TensorPrimitives.Subtract(to, from, step);
        return TensorPrimitives.Norm<double>(step) > 0 ? RewardAngle.Between(direction, step) : 0;
    }
}
