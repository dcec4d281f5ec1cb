using System.Numerics;

namespace InnerAlignment.Randomness;

/// <summary>The inverse of the standard normal distribution function.</summary>
/// <remarks>Wichura (1988), "Algorithm AS 241: the percentage points of the normal distribution", routine PPND16: relative error about 1e-16.
/// Only additions, products, quotients and square roots, each rounded as IEEE 754 says, so that every platform gives the same bits.</remarks>
public static class NormalQuantile
{
    private const double Ln2 = 0.693147180559945309417;

    private static readonly double[] CentreTop =
        [2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080];

    private static readonly double[] CentreBottom =
        [5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1];

    private static readonly double[] MiddleTop =
        [7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734];

    private static readonly double[] MiddleBottom =
        [1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1];

    private static readonly double[] FarTop =
        [2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720];

    private static readonly double[] FarBottom =
        [2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1];

    /// <summary>The number that a standard normal variable stays below with probability <paramref name="probability"/>.</summary>
    /// <param name="probability">From 0 (minus infinity) to 1 (infinity).</param>
    /// <exception cref="ArgumentOutOfRangeException">The argument is no probability.</exception>
    public static double Of(double probability)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        var centred = probability - 0.5;
        return Math.Abs(centred) <= 0.425 ? Centre(centred) : Math.CopySign(Tail(Math.Min(probability, 1 - probability)), centred);
    }

    /// <summary>The quantiles of uniform words, the same bits as <see cref="Of"/> one by one: the centre, 85 in 100, several at a time.</summary>
    /// <param name="words">Words <c>[n]</c>; the upper 52 bits and a half make the probability.</param>
    /// <param name="quantiles">Where the quantiles go, <c>[n]</c>.</param>
    internal static void OfEach(ReadOnlySpan<ulong> words, Span<double> quantiles)
    {
        var i = 0;
        for (; i <= words.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var probability = Probability(new Vector<ulong>(words[i..]));
            var centred = probability - new Vector<double>(0.5);
            Centre(centred).CopyTo(quantiles[i..]);
            if (Vector.GreaterThanAny(Vector.Abs(centred), new Vector<double>(0.425)))
                Tails(probability, quantiles[i..]);
        }
        for (; i < words.Length; i++)
            quantiles[i] = Of(Probability(words[i]));
    }

    /// <summary>The middle of one of <c>2^52</c> equal parts of the unit interval: never 0 or 1.</summary>
    internal static double Probability(ulong word) => (word >> 12) * (1.0 / (1UL << 52)) + 1.0 / (1UL << 53);

    /// <summary>The same in each lane: the bits become a number in [1, 2), which is exact, as is the difference.</summary>
    private static Vector<double> Probability(Vector<ulong> words) =>
        Vector.AsVectorDouble(words >>> 12 | new Vector<ulong>(0x3FF0_0000_0000_0000)) - Vector<double>.One + new Vector<double>(1.0 / (1UL << 53));

    private static void Tails(Vector<double> probability, Span<double> quantiles)
    {
        for (var lane = 0; lane < Vector<double>.Count; lane++)
            if (Math.Abs(probability[lane] - 0.5) > 0.425)
                quantiles[lane] = Of(probability[lane]);
    }

    private static Vector<double> Centre(Vector<double> centred)
    {
        var r = new Vector<double>(0.180625) - centred * centred;
        return centred * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
    }

    private static Vector<double> Polynomial(double[] coefficients, Vector<double> x)
    {
        var value = Vector<double>.Zero;
        foreach (var coefficient in coefficients)
            value = value * x + new Vector<double>(coefficient);
        return value;
    }

    private static double Centre(double centred)
    {
        var r = 0.180625 - centred * centred;
        return centred * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
    }

    private static double Tail(double probability)
    {
        if (probability == 0)
            return double.PositiveInfinity;
        var r = Math.Sqrt(-Log(probability));
        return r <= 5 ? Polynomial(MiddleTop, r - 1.6) / Polynomial(MiddleBottom, r - 1.6) : Polynomial(FarTop, r - 5) / Polynomial(FarBottom, r - 5);
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        var value = 0.0;
        foreach (var coefficient in coefficients)
            value = value * x + coefficient;
        return value;
    }

    /// <summary>The natural logarithm of a normal positive number by <c>ln m = 2 artanh((m - 1)/(m + 1))</c>: the platform's own differs in the last bit.</summary>
    private static double Log(double value)
    {
        var exponent = Math.ILogB(value);
        var mantissa = Math.ScaleB(value, -exponent);
        if (mantissa > 1.4142135623730951)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        var z = (mantissa - 1) / (mantissa + 1);
        var sum = 0.0;
        for (var power = 23; power > 0; power -= 2)
            sum = sum * z * z + 1.0 / power;
        return exponent * Ln2 + 2 * z * sum;
    }
}
