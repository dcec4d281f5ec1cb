using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>Maximizes <c>c . x</c> over <c>A x &lt;= b</c>, <c>x &gt;= 0</c>, where <c>b &gt;= 0</c>, so that the origin is allowed.</summary>
/// <remarks>The simplex method on a dense tableau with Bland's rule, which cannot cycle (Bland 1977; Chvatal 1983, "Linear Programming", chapters 2 and 3).
/// Deterministic. For a few hundred variables and constraints.</remarks>
/// <example><code>
/// LinearProgram.Maximize([1, 1], Matrix.FromRows([1, 2], [3, 1]), [4, 6]).Value // 2.8
/// </code></example>
public sealed class LinearProgram
{
    private const double Zero = 1e-10;

    private readonly Matrix tableau;
    private readonly int[] basis;
    private readonly int variables;

    private LinearProgram(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        variables = objective.Length;
        tableau = new(constraints.Rows + 1, variables + constraints.Rows + 1);
        basis = [.. Enumerable.Range(variables, constraints.Rows)];
        for (var i = 0; i < constraints.Rows; i++)
        {
            constraints.Row(i).CopyTo(tableau.Row(i));
            tableau[i, variables + i] = 1;
            tableau[i, tableau.Columns - 1] = bounds[i];
        }
        TensorPrimitives.Negate(objective, tableau.Row(constraints.Rows));
    }

    /// <summary>Solves the program.</summary>
    /// <param name="objective"><c>c</c>, <c>[n]</c>.</param>
    /// <param name="constraints"><c>A</c>, <c>[m, n]</c>.</param>
    /// <param name="bounds"><c>b</c>, <c>[m]</c>, none negative.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a bound is negative or NaN.</exception>
    /// <exception cref="UnboundedProgramException">The objective has no maximum.</exception>
    public static LinearProgramSolution Maximize(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        if (objective.Length != constraints.Columns || bounds.Length != constraints.Rows)
            throw new ArgumentException(
                $"Constraints {constraints} need {constraints.Columns} coefficients and {constraints.Rows} bounds; {objective.Length} and {bounds.Length} came.");
        for (var i = 0; i < bounds.Length; i++)
            if (!(bounds[i] >= 0))
                throw new ArgumentException($"Bound {i} is {bounds[i]:R}; this form needs bounds of at least 0, so that x = 0 is allowed.", nameof(bounds));
        var program = new LinearProgram(objective, constraints, bounds);
        while (program.Entering() is >= 0 and var column)
            program.Pivot(program.Leaving(column), column);
        return program.Solution();
    }

    /// <summary>Bland's rule: the first column that can improve the objective; -1 at the optimum.</summary>
    private int Entering()
    {
        var reduced = tableau.Row(tableau.Rows - 1)[..^1];
        for (var column = 0; column < reduced.Length; column++)
            if (reduced[column] < -Zero)
                return column;
        return -1;
    }

    /// <summary>The row that limits the column first; of several the one whose basic variable has the lowest index.</summary>
    private int Leaving(int column)
    {
        var (best, ratio) = (-1, double.PositiveInfinity);
        for (var i = 0; i < basis.Length; i++)
        {
            if (tableau[i, column] <= Zero)
                continue;
            var candidate = tableau[i, tableau.Columns - 1] / tableau[i, column];
            if (candidate < ratio - Zero || candidate <= ratio + Zero && best >= 0 && basis[i] < basis[best])
                (best, ratio) = (i, candidate);
        }
        return best >= 0 ? best : throw new UnboundedProgramException($"The objective grows without end along variable {column}: a constraint is missing.");
    }

    private void Pivot(int row, int column)
    {
        TensorPrimitives.Divide(tableau.Row(row), tableau[row, column], tableau.Row(row));
        for (var i = 0; i < tableau.Rows; i++)
            if (i != row && tableau[i, column] != 0)
                TensorPrimitives.MultiplyAdd(tableau.Row(row), -tableau[i, column], tableau.Row(i), tableau.Row(i));
        basis[row] = column;
    }

    private LinearProgramSolution Solution()
    {
        var point = new double[variables];
        for (var i = 0; i < basis.Length; i++)
            if (basis[i] < variables)
                point[basis[i]] = tableau[i, tableau.Columns - 1];
        var last = tableau.Row(tableau.Rows - 1);
        return new(point, last[^1], last[variables..^1].ToArray());
    }
}
