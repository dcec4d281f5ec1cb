using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.RewardLearning;

/// <summary>The mean log-likelihood of demonstrations at one point.</summary>
/// <param name="Value">In nats, at most 0.</param>
/// <param name="Gradient">Its slope, <c>[K]</c>.</param>
/// <param name="Curvature">Its exact negative curvature, <c>[K, K]</c>.</param>
/// <param name="Information">Fisher's information, <c>[K, K]</c>: the negative curvature expected if the model were right; never indefinite.</param>
internal sealed record LikelihoodSlope(double Value, double[] Gradient, Matrix Curvature, Matrix Information)
{
    public double GradientNorm => TensorPrimitives.Norm<double>(Gradient);
}
