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
    public void Every_maximum_comes_with_prices_that_prove_it() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], (n, m) => (n, m)).SelectMany(shape => Gen.Select(
            Hundredths(-100).Array[shape.n], Hundredths(-100).Array[shape.n].Array[shape.m], Hundredths(0).Array[shape.m])).Sample(
            (objective, rows, bounds) =>
            {
                double[][] box = [.. rows, .. Enumerable.Range(0, objective.Length).Select(i => Unit(objective.Length, i))];
                double[] allBounds = [.. bounds, .. Enumerable.Repeat(1.0, objective.Length)];
                var constraints = Matrix.FromRows(box);

                var solution = LinearProgram.Maximize(objective, constraints, allBounds);

                Assert.That(constraints.Times(solution.Point).Zip(allBounds, (left, right) => right - left), Is.All.GreaterThan(-1e-9));
                Assert.That(solution.Point.Concat(solution.Prices), Is.All.GreaterThan(-1e-9));
                Assert.That(constraints.Transpose().Times(solution.Prices).Zip(objective, (left, right) => left - right), Is.All.GreaterThan(-1e-9));
                Assert.That(allBounds.Zip(solution.Prices, (b, y) => b * y).Sum(), Is.EqualTo(solution.Value).Within(1e-9));
            });

    [Test]
    public void Programs_without_a_maximum_or_with_wrong_shapes_are_refused()
    {
        var constraints = Matrix.FromRows([1, -1]);

        Assert.That(() => LinearProgram.Maximize([1, 1], constraints, [1]), Throws.TypeOf<UnboundedProgramException>());
        Assert.That(() => LinearProgram.Maximize([1], constraints, [1]), Throws.ArgumentException.With.Message.Contains("[1, 2]"));
        Assert.That(() => LinearProgram.Maximize([1, 1], constraints, [-1]), Throws.ArgumentException.With.Message.Contains("Bound 0"));
    }

    /// <summary>Numbers up to 1 of one scale: a dense tableau does not divide by a coefficient of 1e-11 and keep nine digits.</summary>
    private static Gen<double> Hundredths(int least) => Gen.Int[least, 100].Select(x => x / 100.0);

    private static double[] Unit(int dimension, int index) => [.. Enumerable.Range(0, dimension).Select(i => i == index ? 1.0 : 0)];
}
