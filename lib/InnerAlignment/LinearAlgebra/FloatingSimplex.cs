using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>The simplex method on a dense tableau of doubles with Bland's rule (Bland 1977).</summary>
internal sealed class FloatingSimplex
{
    private const double Zero = 1e-10;

    private readonly Matrix tableau;
    private readonly int[] basis;
    private readonly int variables;

    private FloatingSimplex(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
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

    // Exact arithmetic cannot cycle under Bland's rule; rounded arithmetic can.
    private int MostPivots => 100 * tableau.Columns;

    /// <summary>What the method ends with, right or not; null where it finds no end.</summary>
    internal static LinearProgramSolution? TryMaximize(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        var simplex = new FloatingSimplex(objective, constraints, bounds);
        for (var pivot = 0; pivot < simplex.MostPivots; pivot++)
        {
            if (simplex.Entering() is not (>= 0 and var column))
                return simplex.Solution();
            if (simplex.Leaving(column) is not (>= 0 and var row))
                return null;
            simplex.Pivot(row, column);
        }
        return null;
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

    /// <summary>The row that limits the column first; of several the one whose basic variable has the lowest index; -1 where none does.</summary>
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
        return best;
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
