using InnerAlignment.LinearAlgebra;
using InnerAlignment.Randomness;
using InnerAlignment.Training;

namespace InnerAlignment.InContextLearning;

/// <summary>The best that several steps of gradient descent from zero can do in a context, each step with a size of its own.</summary>
/// <remarks>
/// After steps of sizes <c>eta_1 .. eta_L</c> what is left of the task is <c>p(A) w</c>, <c>p(z) = (1 - eta_1 z) .. (1 - eta_L z)</c>, with
/// <c>A = (1/N) sum_j x_j x_j'</c>: the loss is <c>s2/2 E tr p(A)^2</c>. Over all polynomials of degree <c>L</c> with <c>p(0) = 1</c> that is a least-squares
/// problem in the moments <c>m_k = E tr A^k</c>, <c>sum_k m_(j+k) c_k = -m_j</c>; the best <c>p</c> is an orthogonal polynomial, so its roots are real and lie
/// among the eigenvalues of <c>A</c>, and the step sizes are one over them (Pedregosa and Scieur 2020, arXiv 2002.04756). Moments are means over drawn matrices.
/// </remarks>
public sealed class BestDescent
{
    private const int Grid = 20_000;

    private readonly double variance;
    private readonly double largest;
    private readonly double[] moments;

    /// <param name="family">The tasks.</param>
    /// <param name="steps">The largest number of steps that will be asked for, at least 1.</param>
    /// <param name="matrices">Number of matrices <c>A</c> that are drawn, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public BestDescent(InContextRegression family, int steps, int matrices, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(matrices, 1);
        variance = family.Range * family.Range / 3;
        (moments, largest) = (new double[2 * steps + 1], 0);
        var (random, spectrum) = (new RandomStream(seed), new SymmetricEigendecomposition(family.Dimension));
        for (var i = 0; i < matrices; i++)
        {
            spectrum.Decompose(Draw(family, random));
            for (var k = 0; k < moments.Length; k++)
                foreach (var value in spectrum.Values)
                    moments[k] += Math.Pow(value, k) / matrices;
            largest = Math.Max(largest, System.Numerics.Tensors.TensorPrimitives.Max(spectrum.Values));
        }
    }

    /// <summary>The smallest expected loss, half the squared error on a new query, after <paramref name="steps"/> steps.</summary>
    /// <param name="steps"><c>L</c>, from 0 to what was foreseen.</param>
    public double Loss(int steps)
    {
        var rest = moments[0];
        foreach (var (k, coefficient) in Polynomial(steps).Index().Skip(1))
            rest += coefficient * moments[k];
        return variance / 2 * rest;
    }

    /// <summary>The step sizes <c>[L]</c> that reach it, the smallest first.</summary>
    /// <param name="steps"><c>L</c>, from 0 to what was foreseen.</param>
    public double[] Rates(int steps)
    {
        var polynomial = Polynomial(steps);
        var edges = Enumerable.Range(0, Grid + 1).Select(i => largest * i / Grid).ToArray();
        return [.. edges.Zip(edges.Skip(1)).Where(piece => Value(polynomial, piece.First) * Value(polynomial, piece.Second) < 0)
            .Select(piece => 1 / Root(polynomial, piece.First, piece.Second)).Order()];
    }

    // 1, c_1 .. c_L.
    private double[] Polynomial(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(2 * steps, moments.Length - 1, nameof(steps));
        if (steps == 0)
            return [1];
        var (hankel, right) = (new Matrix(steps, steps), new double[steps]);
        for (var j = 0; j < steps; j++)
            for (var k = 0; k < steps; k++)
                (hankel[j, k], right[j]) = (moments[j + k + 2], -moments[j + 1]);
        return [1, .. new LuDecomposition(hankel).Solve(right)];
    }

    private static double Root(double[] polynomial, double low, double high)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Value(polynomial, low) * Value(polynomial, middle) > 0 ? (middle, high) : (low, middle);
        }
        return high;
    }

    private static double Value(double[] polynomial, double z) => polynomial.Reverse().Aggregate(0.0, (value, coefficient) => value * z + coefficient);

    private static Matrix Draw(InContextRegression family, RandomStream random)
    {
        var (moment, x) = (new Matrix(family.Dimension, family.Dimension), new double[family.Dimension]);
        for (var example = 0; example < family.Examples; example++)
        {
            random.FillUniform(x);
            for (var i = 0; i < x.Length; i++)
                x[i] = family.Range * (2 * x[i] - 1);
            for (var i = 0; i < x.Length; i++)
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(x, x[i] / family.Examples, moment.Row(i), moment.Row(i));
        }
        return moment;
    }
}
