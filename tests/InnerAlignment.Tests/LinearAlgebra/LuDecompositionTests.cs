using CsCheck;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.Tests.LinearAlgebra;

public class LuDecompositionTests
{
    [Test]
    public void A_solution_fulfils_its_equations() =>
        Gen.Int[1, 12].SelectMany(n => Gen.Select(Gen.Double[-1, 1].Array[n].Array[n], Gen.Double[-1, 1].Array[n])).Sample((rows, wanted) =>
        {
            var matrix = Matrix.FromRows(rows);
            for (var i = 0; i < matrix.Rows; i++)
                matrix[i, i] += matrix.Rows + 1;

            var solution = new LuDecomposition(matrix).Solve(wanted);

            Assert.That(matrix.Times(solution), Is.EqualTo(wanted).Within(1e-12));
        });

    [Test]
    public void A_solution_of_the_transposed_system_fulfils_its_equations() =>
        Gen.Int[1, 12].SelectMany(n => Gen.Select(Gen.Double[-1, 1].Array[n].Array[n], Gen.Double[-1, 1].Array[n])).Sample((rows, wanted) =>
        {
            var matrix = Matrix.FromRows(rows);
            for (var i = 0; i < matrix.Rows; i++)
                matrix[i, (i + 1) % matrix.Rows] += matrix.Rows + 1;        // away from the diagonal: pivots must move
            var solution = wanted.ToArray();

            new LuDecomposition(matrix).SolveTransposedInPlace(solution);

            Assert.That(matrix.Transpose().Times(solution), Is.EqualTo(wanted).Within(1e-12));
        });

    [Test]
    public void Factoring_another_matrix_in_the_same_memory_allocates_nothing()
    {
        var system = new LuDecomposition(2);
        double[] values = [3, 5];
        double[] matrix = [0, 2, 4, 1];         // 2 y = 3, 4 x + y = 5: the first pivot is 0
        system.Factor([1, 0, 0, 1]);
        system.SolveInPlace([1, 1]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        system.Factor(matrix);
        system.SolveInPlace(values);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(values, Is.EqualTo(new[] { 0.875, 1.5 }).Within(1e-15));
        Assert.That(allocated, Is.Zero);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_matrix_that_has_left_the_numbers_is_told_as_such(double last) => Assert.That(
        () => new LuDecomposition(2).Factor([1, 2, last, 4]), Throws.TypeOf<SingularMatrixException>().With.Message.Contains("[2, 2] holds NaN or infinity"));

    [Test]
    public void The_determinant_of_a_Hilbert_matrix_is_the_known_one()
    {
        var hilbert = new Matrix(4, 4);
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
                hilbert[i, j] = 1.0 / (i + j + 1);

        var determinant = new LuDecomposition(hilbert).Determinant;

        Assert.That(determinant, Is.EqualTo(1.0 / 6_048_000).Within(1e-9).Percent); // OEIS A005249
    }

    [Test]
    public void A_singular_system_names_the_dependent_column()
    {
        var matrix = Matrix.FromRows([1, 2, 3], [2, 4, 7], [3, 6, 1]);

        Assert.That(() => new LuDecomposition(matrix), Throws.TypeOf<SingularMatrixException>().With.Message.Contains("column 1"));
    }

    [Test]
    public void Shapes_that_do_not_fit_are_named()
    {
        var identity = Matrix.Identity(2);

        Assert.That(() => new LuDecomposition(new Matrix(2, 3)), Throws.ArgumentException.With.Message.Contains("[2, 3]"));
        Assert.That(() => new LuDecomposition(identity).Solve([1, 2, 3]), Throws.ArgumentException.With.Message.Contains("3 came"));
        Assert.That(() => identity * new Matrix(3, 1), Throws.ArgumentException.With.Message.Contains("[3, 1]"));
        Assert.That(() => Matrix.FromRows([1, 2], [3]), Throws.ArgumentException.With.Message.Contains("Row 1"));
        Assert.That(() => identity.Times([1, 2, 3]), Throws.ArgumentException.With.Message.Contains("[2, 2]"));
    }
}
