using System.Numerics;

namespace InnerAlignment.Randomness;

public static partial class NormalQuantile
{
    private const int Batch = 128;

    /// <summary>Replaces each probability by its quantile: the same bits as <see cref="Of"/> gives one by one, several at a time.</summary>
    /// <param name="numbers">Between 0 and 1, ends excluded.</param>
    internal static void OfEach(Span<double> numbers)
    {
        Span<int> places = stackalloc int[Batch];
        Span<double> tails = stackalloc double[Batch];
        for (; numbers.Length > 0; numbers = numbers[Math.Min(Batch, numbers.Length)..])
        {
            var batch = numbers[..Math.Min(Batch, numbers.Length)];
            var count = Collect(batch, places, tails);
            Replace<CentreLane>(batch);                        // has the right sign in the tails too
            Replace<TailLane>(tails[..count]);
            for (var i = 0; i < count; i++)
                batch[places[i]] = Math.CopySign(tails[i], batch[places[i]]);
        }
    }

    /// <summary>Copies the probabilities that lie in the tails, seen from the nearer end, and notes their places.</summary>
    private static int Collect(ReadOnlySpan<double> batch, Span<int> places, Span<double> tails)
    {
        var count = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            (places[count], tails[count]) = (i, Math.Min(batch[i], 1 - batch[i]));
            count += Math.Abs(batch[i] - 0.5) > CentreWidth ? 1 : 0;
        }
        return count;
    }

    private static void Replace<TLane>(Span<double> numbers) where TLane : ILane
    {
        for (; numbers.Length >= Vector<double>.Count; numbers = numbers[Vector<double>.Count..])
            TLane.Of(new(numbers)).CopyTo(numbers);
        Span<double> rest = stackalloc double[Vector<double>.Count];
        rest.Fill(0.01);
        numbers.CopyTo(rest);
        TLane.Of(new(rest)).CopyTo(rest);
        rest[..numbers.Length].CopyTo(numbers);
    }

    private interface ILane
    {
        static abstract Vector<double> Of(Vector<double> probability);
    }

    private readonly struct CentreLane : ILane
    {
        public static Vector<double> Of(Vector<double> probability)
        {
            var centred = probability - new Vector<double>(0.5);
            var r = new Vector<double>(0.180625) - centred * centred;
            return centred * Polynomial(CentreTop, r) / Polynomial(CentreBottom, r);
        }
    }

    private readonly struct TailLane : ILane
    {
        public static Vector<double> Of(Vector<double> probability)
        {
            var r = Vector.SquareRoot(-Log(probability));
            var (middle, far) = (r - new Vector<double>(1.6), r - new Vector<double>(5));
            var near = Polynomial(MiddleTop, middle) / Polynomial(MiddleBottom, middle);
            return Vector.LessThanOrEqualAll(far, Vector<double>.Zero)
                ? near
                : Vector.ConditionalSelect(Vector.LessThanOrEqual(far, Vector<double>.Zero), near, Polynomial(FarTop, far) / Polynomial(FarBottom, far));
        }
    }

    private static Vector<double> Polynomial(double[] coefficients, Vector<double> x)
    {
        var value = Vector<double>.Zero;
        foreach (var coefficient in coefficients)
            value = value * x + new Vector<double>(coefficient);
        return value;
    }

    private static Vector<double> Log(Vector<double> value)
    {
        var bits = Vector.AsVectorInt64(value);
        var exponent = Vector.ConvertToDouble((bits >> 52) - new Vector<long>(1023));
        var mantissa = Vector.AsVectorDouble(bits & new Vector<long>((1L << 52) - 1) | new Vector<long>(1023L << 52));
        var large = Vector.GreaterThan(mantissa, new Vector<double>(Root2));
        mantissa = Vector.ConditionalSelect(large, mantissa / new Vector<double>(2), mantissa);
        exponent = Vector.ConditionalSelect(large, exponent + Vector<double>.One, exponent);
        var z = (mantissa - Vector<double>.One) / (mantissa + Vector<double>.One);
        var sum = Vector<double>.Zero;
        foreach (var coefficient in Artanh)
            sum = sum * z * z + new Vector<double>(coefficient);
        return exponent * new Vector<double>(Ln2) + new Vector<double>(2) * z * sum;
    }
}
