using System.Numerics;

namespace InnerAlignment.LinearAlgebra;

/// <summary>The simplex method in whole numbers: every double is a whole number of units, and a pivot that keeps one common denominator leaves no remainder.</summary>
/// <remarks>Edmonds's integer pivoting (Bareiss 1968, "Sylvester's identity and multistep integer-preserving Gaussian elimination", Mathematics of Computation
/// 22) under Bland's rule, which cannot cycle. The numbers grow with every pivot.</remarks>
internal sealed class ExactSimplex
{
    private readonly BigInteger[][] tableau;
    private readonly int[] basis;
    private readonly int variables;
    private readonly BigInteger scale;
    private BigInteger denominator = BigInteger.One;

    private ExactSimplex(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        variables = objective.Length;
        basis = [.. Enumerable.Range(variables, constraints.Rows)];
        var unit = SmallestUnit(objective, constraints, bounds);
        scale = BigInteger.One << -unit;
        tableau = new BigInteger[constraints.Rows + 1][];
        for (var i = 0; i < constraints.Rows; i++)
        {
            tableau[i] = Row(constraints.Row(i), bounds[i], unit);
            tableau[i][variables + i] = BigInteger.One;                          // the slack is counted in units
        }
        tableau[^1] = [.. Row(objective, 0, unit).Select(BigInteger.Negate)];
    }

    /// <exception cref="UnboundedProgramException">The objective has no maximum.</exception>
    internal static LinearProgramSolution Maximize(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        var simplex = new ExactSimplex(objective, constraints, bounds);
        while (simplex.Entering() is >= 0 and var column)
            simplex.Pivot(simplex.Leaving(column), column);
        return simplex.Solution();
    }

    private BigInteger[] Row(ReadOnlySpan<double> coefficients, double bound, int unit)
    {
        var row = new BigInteger[variables + basis.Length + 1];
        for (var j = 0; j < variables; j++)
            row[j] = InUnits(coefficients[j], unit);
        row[^1] = InUnits(bound, unit);
        return row;
    }

    /// <summary>Bland's rule, as in <see cref="FloatingSimplex"/>, without a threshold.</summary>
    private int Entering() => Array.FindIndex(tableau[^1], 0, tableau[^1].Length - 1, reduced => reduced.Sign < 0);

    private int Leaving(int column)
    {
        var best = -1;
        for (var i = 0; i < basis.Length; i++)
            if (tableau[i][column].Sign > 0 && (best < 0 || LimitsFirst(i, best, column)))
                best = i;
        return best >= 0 ? best : throw new UnboundedProgramException($"The objective grows without end along variable {column}: a constraint is missing.");
    }

    private bool LimitsFirst(int row, int other, int column)
    {
        var order = (tableau[row][^1] * tableau[other][column]).CompareTo(tableau[other][^1] * tableau[row][column]);
        return order < 0 || order == 0 && basis[row] < basis[other];
    }

    private void Pivot(int row, int column)
    {
        var pivot = tableau[row][column];
        foreach (var other in tableau)
        {
            if (other == tableau[row])
                continue;
            var factor = other[column];
            for (var j = 0; j < other.Length; j++)
                other[j] = (other[j] * pivot - factor * tableau[row][j]) / denominator;
        }
        denominator = pivot;
        basis[row] = column;
    }

    private LinearProgramSolution Solution()
    {
        var point = new double[variables];
        for (var i = 0; i < basis.Length; i++)
            if (basis[i] < variables)
                point[basis[i]] = Quotient(tableau[i][^1], denominator);
        return new(point, Quotient(tableau[^1][^1], denominator * scale), [.. tableau[^1][variables..^1].Select(price => Quotient(price, denominator))]);
    }

    /// <summary>The exponent of the largest power of two of which every number is a multiple, at most 0.</summary>
    private static int SmallestUnit(ReadOnlySpan<double> objective, Matrix constraints, ReadOnlySpan<double> bounds)
    {
        var unit = Math.Min(Exponent(objective), Exponent(bounds));
        for (var i = 0; i < constraints.Rows; i++)
            unit = Math.Min(unit, Exponent(constraints.Row(i)));
        return unit;
    }

    private static int Exponent(ReadOnlySpan<double> numbers)
    {
        var least = 0;
        foreach (var number in numbers)
            if (number != 0)
                least = Math.Min(least, Math.Max(Math.ILogB(number) - 52, -1074));
        return least;
    }

    private static BigInteger InUnits(double number, int unit)
    {
        var (exponent, whole) = (unit, number);
        if (number != 0)
        {
            exponent = Math.Max(Math.ILogB(number) - 52, -1074);
            whole = Math.ScaleB(number, -exponent);
        }
        return new BigInteger(whole) << (exponent - unit);
    }

    /// <summary>To the nearest double or its neighbour, however long the two are.</summary>
    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var shift = 64 + (int)(denominator.GetBitLength() - BigInteger.Abs(numerator).GetBitLength());
        var quotient = (numerator << Math.Max(shift, 0)) / (denominator << Math.Max(-shift, 0));
        return Math.ScaleB((double)quotient, -shift);
    }
}
