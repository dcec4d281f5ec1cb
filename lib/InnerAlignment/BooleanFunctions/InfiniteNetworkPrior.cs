using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;
using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Functions of a network of rectified linear units whose hidden layers are infinitely wide: the limit of <see cref="NetworkPrior"/>.</summary>
/// <remarks>In the limit the outputs for all inputs are jointly normal with mean 0 (Neal 1996, "Bayesian learning for neural networks", chapter 2; Lee et al. 2018,
/// <see href="https://arxiv.org/abs/1711.00165"/>). Their covariance passes from layer to layer by the arc-cosine kernel of degree 1 (Cho and Saul 2009, equation 6 of
/// "Kernel methods for deep learning"). No network is drawn: a normal vector is, and its signs are the function.</remarks>
/// <param name="Inputs"><c>n</c>, from 1 to 7.</param>
/// <param name="HiddenLayers">Number of hidden layers, at least 1.</param>
/// <param name="Weights">How the parameters are drawn.</param>
public sealed record InfiniteNetworkPrior(int Inputs, int HiddenLayers, WeightPrior Weights) : FunctionPrior
{
    /// <inheritdoc/>
    public override int Inputs { get; } = PreactivationTable.RequireInputs(Inputs);

    /// <summary>Number of hidden layers, at least 1.</summary>
    public int HiddenLayers { get; } = HiddenLayers > 0
        ? HiddenLayers
        : throw new ArgumentOutOfRangeException(nameof(HiddenLayers), HiddenLayers, "A network has one hidden layer or more.");

    /// <summary>The covariance of the outputs, <c>[2^n, 2^n]</c>: one row and one column for each input.</summary>
    public Matrix Covariance()
    {
        var covariance = First();
        for (var layer = 1; layer <= HiddenLayers; layer++)
            covariance = Next(covariance, Weights.Variances(int.MaxValue, isOutput: layer == HiddenLayers));
        return covariance;
    }

    /// <inheritdoc/>
    public override Func<RandomStream, TruthTable> Sampler()
    {
        var (root, normal, table) = (Root(Covariance()), new double[1 << Inputs], new PreactivationTable(Inputs, 1));
        return random =>
        {
            random.FillNormal(normal);
            var outputs = table.Row(0);
            for (var row = 0; row < normal.Length; row++)
                outputs[row] = (float)TensorPrimitives.Dot<double>(root.Row(row), normal);
            return new(Inputs, table.Positive(0));
        };
    }

    /// <summary>What the first layer receives: the inputs' inner products, weighted, and the bias.</summary>
    private Matrix First()
    {
        var (weight, bias) = Weights.Variances(Inputs, isOutput: false);
        return OfPairs((left, right) => bias + weight * int.PopCount(left & right) / Inputs);
    }

    private Matrix Next(Matrix below, (double Weight, double Bias) variances) =>
        OfPairs((left, right) => variances.Bias + variances.Weight * Rectified(below[left, left], below[right, right], below[left, right]));

    /// <summary>The mean product of two rectified normal numbers with these variances and this covariance.</summary>
    private static double Rectified(double left, double right, double both)
    {
        var size = Math.Sqrt(left * right);
        if (size == 0)
            return 0;
        var angle = Math.Acos(Math.Clamp(both / size, -1, 1));
        return size * (Math.Sin(angle) + (Math.PI - angle) * Math.Cos(angle)) / Math.Tau;
    }

    private Matrix OfPairs(Func<int, int, double> entry)
    {
        var matrix = new Matrix(1 << Inputs, 1 << Inputs);
        for (var left = 0; left < matrix.Rows; left++)
            for (var right = 0; right < matrix.Columns; right++)
                matrix[left, right] = entry(left, right);
        return matrix;
    }

    /// <summary>A matrix <c>R</c> with <c>R R' =</c> the covariance, which may be singular.</summary>
    private static Matrix Root(Matrix covariance)
    {
        var axes = new SymmetricEigendecomposition(covariance.Rows);
        axes.Decompose(covariance);
        var root = new Matrix(covariance.Rows, covariance.Rows);
        for (var row = 0; row < root.Rows; row++)
            for (var axis = 0; axis < root.Columns; axis++)
                root[row, axis] = Math.Sqrt(Math.Max(axes.Values[axis], 0)) * axes.Vectors[axis, row];
        return root;
    }
}
