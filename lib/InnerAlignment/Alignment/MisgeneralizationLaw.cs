using InnerAlignment.Randomness;
using InnerAlignment.Ranges;

namespace InnerAlignment.Alignment;

/// <summary>How long training goes after a proxy: two features, one intended and one proxy, that agree except in a share of examples.</summary>
/// <remarks>Features <c>x</c> (intended) and <c>z</c> (proxy) have mean 0 and second moment <c>s</c>; <c>z = x</c> with probability
/// <c>1 - alpha</c> and is independent of it otherwise. A linear value <c>u x + w z</c> learns the target <c>x</c> from <c>u = w = 0</c> by
/// gradient flow on half the squared error. Their sum is learned at rate <c>(2 - alpha) s</c>, their difference only at rate
/// <c>alpha s</c>: first the two cannot be told apart, then the rare disagreements decide. The proxy's weight is
/// <c>w(t) = (exp(-alpha s t) - exp(-(2 - alpha) s t)) / 2</c>. With <c>alpha = 0</c> it stays at one half for ever.</remarks>
/// <param name="Disagreement"><c>alpha</c>, in <c>[0, 1]</c>.</param>
/// <param name="SecondMoment"><c>s</c>, above 0.</param>
/// <example><code>
/// new MisgeneralizationLaw(Disagreement: 0).ProxyShare(time: 100) // 0.5000
/// </code></example>
public sealed record MisgeneralizationLaw(double Disagreement, double SecondMoment = 1)
{
    /// <summary><c>alpha</c>, in <c>[0, 1]</c>.</summary>
    public double Disagreement { get; init => field = InRange.Probability(value); } = InRange.Probability(Disagreement);

    /// <summary><c>s</c>, above 0.</summary>
    public double SecondMoment { get; init => field = InRange.Positive(value); } = InRange.Positive(SecondMoment);

    /// <summary>The proxy's weight <c>w(t)</c>, from 0 to at most 1/2.</summary>
    /// <param name="time"><c>t</c>: learning rate times number of steps, at least 0.</param>
    public double ProxyShare(double time) => (Slow(time) - Fast(time)) / 2;

    /// <summary>The intended feature's weight <c>u(t)</c>, from 0 to 1.</summary>
    /// <param name="time"><c>t</c>: learning rate times number of steps, at least 0.</param>
    public double IntendedShare(double time) => 1 - (Slow(time) + Fast(time)) / 2;

    /// <summary>When the proxy's weight is greatest, <c>ln((2 - alpha) / alpha) / (2 (1 - alpha) s)</c>; infinite at <c>alpha = 0</c>,
    /// and the limit <c>1 / s</c> at <c>alpha = 1</c>, where the weight is 0 throughout.</summary>
    public double PeakTime => Disagreement == 1
        ? 1 / SecondMoment
        : Math.Log((2 - Disagreement) / Disagreement) / (2 * (1 - Disagreement) * SecondMoment);

    /// <summary>Stochastic gradient descent on drawn examples, features <c>+-sqrt(s)</c>: the weights after every step, without end.</summary>
    /// <param name="learningRate">Above 0; small against <c>1 / s</c>, or it is not the gradient flow of the law.</param>
    /// <param name="batch">Examples per step, at least 1.</param>
    /// <param name="random">All randomness.</param>
    public IEnumerable<FeatureWeights> Train(double learningRate, int batch, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(learningRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batch);
        return Descend(learningRate, batch, random);
    }

    private IEnumerable<FeatureWeights> Descend(double learningRate, int batch, RandomStream random)
    {
        var (intended, proxy) = (0.0, 0.0);
        for (var step = 1; ; step++)
        {
            var (intendedSlope, proxySlope) = (0.0, 0.0);
            for (var example = 0; example < batch; example++)
            {
                var (x, z) = Draw(random);
                var error = intended * x + proxy * z - x;
                (intendedSlope, proxySlope) = (intendedSlope + error * x, proxySlope + error * z);
            }
            (intended, proxy) = (intended - learningRate * intendedSlope / batch, proxy - learningRate * proxySlope / batch);
            yield return new(step * learningRate, intended, proxy);
        }
    }

    private (double Intended, double Proxy) Draw(RandomStream random)
    {
        var size = Math.Sqrt(SecondMoment);
        var intended = random.NextDouble() < 0.5 ? size : -size;
        var disagrees = random.NextDouble() < Disagreement;
        return (intended, disagrees && random.NextDouble() < 0.5 ? -intended : intended);
    }

    private double Slow(double time) => Math.Exp(-Disagreement * SecondMoment * time);

    private double Fast(double time) => Math.Exp(-(2 - Disagreement) * SecondMoment * time);
}
