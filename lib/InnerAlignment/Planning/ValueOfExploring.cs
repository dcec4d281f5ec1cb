using InnerAlignment.Integration;

namespace InnerAlignment.Planning;

/// <summary>Whether it pays to try the unknown: one arm pays 0 for certain, the other an unknown mean plus noise.</summary>
/// <remarks>
/// The mean is normal with prior mean <c>m</c> and deviation <c>sp</c>, a payment adds normal noise of deviation <c>sl</c>. The safe arm teaches nothing, so who stops trying never
/// starts again, and all that matters is the posterior mean <c>mu</c> after <c>j</c> trials. With <c>n</c> pulls: <c>f_j(mu) = max(0, g_j(mu))</c>, <c>g_j(mu) = mu + E f_(j+1)(mu + s_j Z)</c>,
/// <c>s_j^2 = v_j^2 / (v_j + sl^2)</c>, <c>v_j</c> the posterior variance. The value of exploring is <c>g_0(m)</c>: negative means that the best behaviour is innate. Lange and Sprekeler
/// (2020), arXiv 2010.04466, section 3. <c>g</c> is smooth and rising: it is kept above the point where it turns positive, far above which it is <c>(n - j) mu</c>, and integrated
/// there by Gauss-Legendre quadrature. Error below 1e-9. Deterministic; some milliseconds.
/// </remarks>
public static class ValueOfExploring
{
    private const int Pieces = 24;
    private const double Tails = 9;
    private static readonly GaussLegendre Quadrature = new(40);

    /// <summary>What a first trial is worth, all later choices being optimal: <c>g_0(m)</c>.</summary>
    /// <param name="mean">Prior mean <c>m</c> of the unknown arm; the paper's is -1.</param>
    /// <param name="deviation">Prior deviation <c>sp</c>, at least 0.</param>
    /// <param name="noise">Deviation <c>sl</c> of one payment, at least 0.</param>
    /// <param name="pulls">Number of pulls, <c>n</c>, at least 1; the paper's is 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range or not finite.</exception>
    public static double Of(double mean, double deviation, double noise, int pulls)
    {
        if (!double.IsFinite(mean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The prior mean must be finite.");
        if (!(deviation >= 0 && double.IsFinite(deviation)))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "A deviation must be finite and at least 0.");
        if (!(noise >= 0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), noise, "A deviation must be finite and at least 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(pulls, 1);
        var later = new Trials(0, 0, 1, null);             // the last pull is worth its mean
        for (var j = pulls - 2; j > 0; j--)
            later = Before(later, deviation, noise, j, pulls);
        return pulls == 1 ? mean : Value(mean, StepDeviation(deviation, noise, 0), later);
    }

    // From its root on the value of a trial, as a polynomial up to an end and as remaining pulls times the mean beyond.
    private sealed record Trials(double Root, double End, int Remaining, PiecewiseChebyshev? Near)
    {
        public double this[double mean] => mean < End ? Near![mean] : Remaining * mean;
    }

    private static Trials Before(Trials later, double deviation, double noise, int j, int pulls)
    {
        var step = StepDeviation(deviation, noise, j);
        if (step == 0)
            return new(0, 0, pulls - j, null);
        var reach = Math.Sqrt(Enumerable.Range(j, pulls - 1 - j).Sum(i => Math.Pow(StepDeviation(deviation, noise, i), 2)));
        var root = Root(mean => Value(mean, step, later), reach);
        var end = root + 14 * reach;
        return new(root, end, pulls - j, new(mean => Value(mean, step, later), root, end, Pieces));
    }

    // g_j(mu) = mu + E max(0, g_(j+1)(mu + s Z)).
    private static double Value(double mean, double step, Trials later)
    {
        if (step == 0)
            return mean + (mean > later.Root ? later[mean] : 0);
        var (from, to) = (Math.Max(later.Root, mean - Tails * step), mean + Tails * step);
        return mean + (from < to ? Quadrature.Integrate(Weighted, from, to, panels: 2) : 0);

        double Weighted(double next)
        {
            var z = (next - mean) / step;
            return later[next] * Math.Exp(-z * z / 2) / (step * Math.Sqrt(2 * Math.PI));
        }
    }

    private static double Root(Func<double, double> rising, double scale)
    {
        var (low, high) = (-scale, 0.0);
        while (rising(low) > 0)
            low *= 2;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = rising(middle) > 0 ? (low, middle) : (middle, high);
        }
        return high;
    }

    // v_j = sp^2 sl^2 / (sl^2 + j sp^2); s_j^2 = v_j^2 / (v_j + sl^2).
    private static double StepDeviation(double deviation, double noise, int trials)
    {
        var (prior, each) = (deviation * deviation, noise * noise);
        var variance = prior == 0 || (each == 0 && trials > 0) ? 0 : prior / (1 + (each == 0 ? 0 : trials * prior / each));
        return variance == 0 ? 0 : variance / Math.Sqrt(variance + each);
    }
}
