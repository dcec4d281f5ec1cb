using InnerAlignment.Alignment;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Alignment;

public class MisgeneralizationLawTests
{
    [Test]
    public void The_law_solves_its_gradient_flow([Values(0, 0.01, 0.3, 1)] double disagreement, [Values(1, 2)] double moment)
    {
        var law = new MisgeneralizationLaw(disagreement, moment);
        var (intended, proxy, h) = (0.0, 0.0, 1e-4);

        for (var step = 0; step < 30_000; step++) // midpoint rule for u' = -s (u - 1 + r w), w' = -s (w + r (u - 1)), r = 1 - alpha
        {
            var (halfIntended, halfProxy) = Slope(intended, proxy);
            var (slope, proxySlope) = Slope(intended + h / 2 * halfIntended, proxy + h / 2 * halfProxy);
            (intended, proxy) = (intended + h * slope, proxy + h * proxySlope);
        }

        Assert.That(law.IntendedShare(3), Is.EqualTo(intended).Within(1e-7));
        Assert.That(law.ProxyShare(3), Is.EqualTo(proxy).Within(1e-7));

        (double, double) Slope(double u, double w) =>
            (-moment * (u - 1 + (1 - disagreement) * w), -moment * (w + (1 - disagreement) * (u - 1)));
    }

    [Test]
    public void The_proxy_peaks_at_the_stated_time([Values(0.003, 0.1, 0.9, 0.99)] double disagreement)
    {
        var law = new MisgeneralizationLaw(disagreement, 0.7);
        var peak = law.ProxyShare(law.PeakTime);

        Assert.That(law.ProxyShare(law.PeakTime * 1.01), Is.LessThan(peak));
        Assert.That(law.ProxyShare(law.PeakTime * 0.99), Is.LessThan(peak));
    }

    [Test]
    public void Without_disagreement_the_proxy_keeps_one_half()
    {
        var law = new MisgeneralizationLaw(0);

        Assert.That(law.PeakTime, Is.EqualTo(double.PositiveInfinity));
        Assert.That(law.ProxyShare(1e6), Is.EqualTo(0.5));
    }

    /// <summary>Fixed seeds; the noise of a run at this rate and batch is about 0.002, so 0.01 is five of it at any one time.</summary>
    [Test]
    public void Stochastic_gradient_descent_follows_the_law([Values(0, 0.02, 0.1, 0.5)] double disagreement)
    {
        var law = new MisgeneralizationLaw(disagreement);

        foreach (var weights in law.Train(2e-3, 64, new RandomStream(3)).Take(10_000).Where((_, step) => step % 100 == 0))
            Assert.That(weights.Proxy, Is.EqualTo(law.ProxyShare(weights.Time)).Within(0.01), $"at time {weights.Time}");
    }

    [Test]
    public void Impossible_laws_are_refused()
    {
        Assert.That(() => new MisgeneralizationLaw(-0.1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MisgeneralizationLaw(0.1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new MisgeneralizationLaw(0.1).Train(0, 1, new RandomStream(0)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
