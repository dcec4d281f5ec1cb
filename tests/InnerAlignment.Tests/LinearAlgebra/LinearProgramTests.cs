using CsCheck;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.Tests.LinearAlgebra;

public class LinearProgramTests
{
    // Chvatal (1983), "Linear Programming", chapter 2: maximum 13 at (2, 0, 1).
    [Test]
    public void A_textbook_program_has_the_textbook_maximum()
    {
        var constraints = Matrix.FromRows([2, 3, 1], [4, 1, 2], [3, 4, 2]);

        var solution = LinearProgram.Maximize([5, 4, 3], constraints, [5, 11, 8]);

        Assert.That(solution.Value, Is.EqualTo(13).Within(1e-12));
        Assert.That(solution.Point, Is.EqualTo([2, 0, 1]).Within(1e-12));
    }

    /// <summary>Chvatal (1983), chapter 3: cycles for ever under the rule of the largest coefficient.</summary>
    [Test]
    public void A_degenerate_program_does_not_cycle()
    {
        var constraints = Matrix.FromRows([0.5, -5.5, -2.5, 9], [0.5, -1.5, -0.5, 1], [1, 0, 0, 0]);

        Assert.That(LinearProgram.Maximize([10, -57, -9, -24], constraints, [0, 0, 1]).Value, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Every_maximum_comes_with_prices_that_prove_it() => Programs(Gen.Double[-1, 1], Gen.Double[0, 1]).Sample(RequireProof);

    /// <summary>Sizes from 1e-40 to 1e10 side by side: double precision alone loses the proof of many of them.</summary>
    [Test]
    public void So_do_those_of_coefficients_of_very_different_sizes() => Programs(AnySize(negative: true), AnySize(negative: false)).Sample(RequireProof, iter: 2000);

    // The last constraint alone decides the maximum; it is the smallest numbers that tell whether prices were counted in the right units.
    [Test]
    public void Prices_of_tiny_constraints_have_their_units() =>
        RequireProof((
            [2E-14, 34E-32, 5800000000d / 23],
            [[0, 4.764705882352941E-32, 0], [0, 6E-13, 0], [9.790697674418606E-18, 9.773584905660377E-33, -9.36552918591932E-35], [0, 0, 6.52793661989174E-11]],
            [0, 0, 6E-7, 4E-14]));

    // y = 1e35 is the price of a bound of nothing on a coefficient of 1e-35: by hand, x = (0, 1).
    [Test]
    public void A_tiny_coefficient_is_no_zero()
    {
        var solution = LinearProgram.Maximize([1, 1], Matrix.FromRows([1e-35, 0], [1, 1]), [0, 1]);

        Assert.That(solution.Value, Is.EqualTo(1).Within(1e-15));
        Assert.That(LinearProgram.Maximize([1, 0], Matrix.FromRows([1e-35, 0], [0, 1]), [1e-30, 1]).Value, Is.EqualTo(1e5).Within(1e-9));
    }

    [Test]
    public void Programs_without_a_maximum_or_with_wrong_shapes_are_refused()
    {
        var constraints = Matrix.FromRows([1, -1]);

        Assert.That(() => LinearProgram.Maximize([1, 1], constraints, [1]), Throws.TypeOf<UnboundedProgramException>());
        Assert.That(() => LinearProgram.Maximize([1], constraints, [1]), Throws.ArgumentException.With.Message.Contains("[1, 2]"));
        Assert.That(() => LinearProgram.Maximize([1, 1], constraints, [-1]), Throws.ArgumentException.With.Message.Contains("Bound 0"));
        Assert.That(() => LinearProgram.Maximize([1, double.NaN], constraints, [1]), Throws.ArgumentException.With.Message.Contains("Coefficient 1 of the objective"));
    }

    private static Gen<(double[] Objective, double[][] Rows, double[] Bounds)> Programs(Gen<double> coefficient, Gen<double> bound) =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).SelectMany((n, m) => Gen.Select(coefficient.Array[n], coefficient.Array[n].Array[m], bound.Array[m]));

    private static Gen<double> AnySize(bool negative) =>
        Gen.Select(Gen.Double[1, 10], Gen.Int[-40, 9], Gen.Int[negative ? -1 : 0, 1], (digits, exponent, sign) => sign * digits * Math.Pow(10, exponent));

    private static void RequireProof((double[] Objective, double[][] Rows, double[] Bounds) program)
    {
        var dimension = program.Objective.Length;
        var constraints = Matrix.FromRows([.. program.Rows, .. Enumerable.Range(0, dimension).Select(i => Unit(dimension, i))]);
        double[] bounds = [.. program.Bounds, .. Enumerable.Repeat(1.0, dimension)];

        var solution = LinearProgram.Maximize(program.Objective, constraints, bounds);

        Assert.That(solution.Point.Concat(solution.Prices), Is.All.GreaterThan(-1e-9));
        for (var i = 0; i < bounds.Length; i++)
            Assert.That(Excess(constraints.Row(i).ToArray(), solution.Point, bounds[i]), Is.LessThan(1e-9));
        for (var j = 0; j < dimension; j++)
            Assert.That(Excess(constraints.Column(j), solution.Prices, program.Objective[j]), Is.GreaterThan(-1e-9));
        Assert.That(Excess(bounds, solution.Prices, solution.Value), Is.EqualTo(0).Within(1e-9));
    }

    // Terms that add up to a thousand are summed to 1e-9; of larger ones no arithmetic with rounding keeps more than their first twelve digits.
    private static double Excess(double[] row, double[] factors, double bound)
    {
        double[] terms = [.. row.Zip(factors, (a, x) => a * x), -bound];
        return terms.Sum() / Math.Max(1, terms.Sum(Math.Abs) / 1000);
    }

    private static double[] Unit(int dimension, int index) => [.. Enumerable.Range(0, dimension).Select(i => i == index ? 1.0 : 0)];
}
