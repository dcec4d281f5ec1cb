using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>Maximizes <c>c . x</c> over <c>A x &lt;= b</c>, <c>x &gt;= 0</c>, where <c>b &gt;= 0</c>, so that the origin is allowed.</summary>
/// <remarks>The simplex method (Chvatal 1983, "Linear Programming", chapters 2 and 3) in double precision. Whatever it finds has to prove itself by its prices
/// (chapter 5: strong duality); where rounding has spoilt the proof, as coefficients of very different sizes do, the program is solved again in whole numbers, without
/// any rounding. Deterministic. For a few hundred variables and constraints; a few dozen where it comes to whole numbers.</remarks>
/// <example><code>
/// LinearProgram.Maximize([1, 1], Matrix.FromRows([1, 2], [3, 1]), [4, 6]).Value // 2.8
/// </code></example>
public static class LinearProgram
{
    /// <summary>What a proof may be off by, relative to the sum of the sizes of its terms.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Solves the program.</summary>
    /// <param name="objective"><c>c</c>, <c>[n]</c>.</param>
    /// <param name="constraints"><c>A</c>, <c>[m, n]</c>.</param>
    /// <param name="bounds"><c>b</c>, <c>[m]</c>, none negative.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a number is not finite, or a bound is negative.</exception>
    /// <exception cref="UnboundedProgramException">The objective has no maximum.</exception>
    public static LinearProgramSolution Maximize(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        Require(objective, constraints, bounds);
        return FloatingSimplex.TryMaximize(objective, constraints, bounds) is { } solution && IsProven(solution, objective, constraints, bounds)
            ? solution
            : ExactSimplex.Maximize(objective, constraints, bounds);
    }

    private static void Require(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        if (objective.Length != constraints.Columns || bounds.Length != constraints.Rows)
            throw new ArgumentException(
                $"Constraints {constraints} need {constraints.Columns} coefficients and {constraints.Rows} bounds; {objective.Length} and {bounds.Length} came.");
        RequireFinite(objective, "Coefficient", "of the objective");
        for (var i = 0; i < bounds.Length; i++)
        {
            RequireFinite(constraints.Row(i), "Coefficient", $"of constraint {i}");
            if (!(bounds[i] >= 0 && double.IsFinite(bounds[i])))
                throw new ArgumentException($"Bound {i} is {bounds[i]:R}; this form needs finite bounds of at least 0, so that x = 0 is allowed.", nameof(bounds));
        }
    }

    private static void RequireFinite(ReadOnlySpan<double> numbers, string what, string where)
    {
        for (var j = 0; j < numbers.Length; j++)
            if (!double.IsFinite(numbers[j]))
                throw new ArgumentException($"{what} {j} {where} is {numbers[j]:R}; a finite number is needed.");
    }

    // Allowed point, allowed prices, equal values: together they prove the maximum.
    private static bool IsProven(LinearProgramSolution solution, ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        var (point, prices) = (solution.Point, solution.Prices);
        if (!(TensorPrimitives.Min<double>(point) >= -Rounding && TensorPrimitives.Min<double>(prices) >= -Rounding))
            return false;
        for (var i = 0; i < bounds.Length; i++)
            if (!IsAtMost(constraints.Row(i), point, bounds[i], 1))
                return false;
        for (var j = 0; j < objective.Length; j++)
            if (!IsAtMost(constraints.Column(j), prices, objective[j], -1))
                return false;
        var (gain, cost) = (TensorPrimitives.Dot(objective, point), TensorPrimitives.Dot(bounds, prices));
        return IsSame(gain, cost) && IsSame(gain, solution.Value);
    }

    private static bool IsSame(double left, double right) => Math.Abs(left - right) <= Rounding * (1 + Math.Abs(left));

    private static bool IsAtMost(ReadOnlySpan<double> row, ReadOnlySpan<double> factors, double bound, int sign)
    {
        var (sum, size) = (0.0, Math.Abs(bound));
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * factors[i];
            size += Math.Abs(row[i] * factors[i]);
        }
        return sign * (sum - bound) <= Rounding * size;
    }
}
