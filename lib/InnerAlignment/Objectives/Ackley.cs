using System.Numerics.Tensors;

namespace InnerAlignment.Objectives;

/// <summary>Ackley's function, <c>f(x) = 20 + e - 20 e^(-0.2 rms(x)) - e^(mean cos(2 pi x_i))</c>: a dimpled plain with a funnel in the middle.</summary>
/// <remarks>Minimum 0 at the origin, where it has a kink: the gradient is given as zero there; usual domain <c>[-32, 32]^d</c>. Ackley (1987), "A connectionist machine
/// for genetic hillclimbing".</remarks>
/// <param name="dimension"><c>d</c>, at least 1.</param>
public sealed class Ackley(int dimension) : TestFunction(dimension, 32)
{
    /// <inheritdoc/>
    protected override double ValueAt(ReadOnlySpan<double> x)
    {
        var (distance, ripple) = Parts(x);
        return 20 + Math.E - 20 * Math.Exp(-0.2 * distance) - ripple;
    }

    /// <inheritdoc/>
    protected override void GradientAt(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var (distance, ripple) = Parts(x);
        var funnel = distance == 0 ? 0 : 4 * Math.Exp(-0.2 * distance) / (distance * x.Length);
        for (var i = 0; i < x.Length; i++)
            gradient[i] = funnel * x[i] + ripple * Math.Tau * Math.Sin(Math.Tau * x[i]) / x.Length;
    }

    private static (double Distance, double Ripple) Parts(ReadOnlySpan<double> x)
    {
        var cosines = 0.0;
        foreach (var xi in x)
            cosines += Math.Cos(Math.Tau * xi);
        return (Math.Sqrt(TensorPrimitives.SumOfSquares(x) / x.Length), Math.Exp(cosines / x.Length));
    }
}
