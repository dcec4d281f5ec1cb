using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Randomness;

/// <summary>Numbers made of random words, one of each word: the same bits one by one or several at a time.</summary>
internal static class WordNumbers
{
    private const double UniformUnit = 1.0 / (1UL << 53);
    private const float SingleUnit = 1f / (1 << 24);
    private const double NormalUnit = 1.0 / (1UL << 52);

    /// <summary>Uniform on <c>[0, 1)</c>, a multiple of <c>2^-53</c>.</summary>
    public static double Uniform(ulong word) => (long)(word >> 11) * UniformUnit;

    /// <summary>Uniform on <c>[0, 1)</c>, a multiple of <c>2^-24</c>.</summary>
    public static float UniformSingle(ulong word) => (int)(word >> 40) * SingleUnit;

    /// <summary>Normal: the quantile of a probability in the middle of one of <c>2^52</c> equal parts.</summary>
    public static double Normal(ulong word) => NormalQuantile.Of((long)(word >> 12) * NormalUnit + UniformUnit);

    public static void Uniform(ReadOnlySpan<ulong> words, Span<double> numbers)
    {
        var i = 0;
        for (; i <= words.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            (Vector.ConvertToDouble(Vector.AsVectorInt64(new Vector<ulong>(words[i..]) >>> 11)) * UniformUnit).CopyTo(numbers[i..]);
        for (; i < words.Length; i++)
            numbers[i] = Uniform(words[i]);
    }

    public static void Uniform(ReadOnlySpan<ulong> words, Span<float> numbers)
    {
        var (i, half) = (0, Vector<ulong>.Count);
        for (; i <= words.Length - 2 * half; i += 2 * half)
        {
            var high = Vector.Narrow(new Vector<ulong>(words[i..]) >>> 40, new Vector<ulong>(words[(i + half)..]) >>> 40);
            (Vector.ConvertToSingle(Vector.AsVectorInt32(high)) * SingleUnit).CopyTo(numbers[i..]);
        }
        for (; i < words.Length; i++)
            numbers[i] = UniformSingle(words[i]);
    }

    public static void Normal(ReadOnlySpan<ulong> words, Span<double> numbers)
    {
        var i = 0;
        for (; i <= words.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            (Vector.ConvertToDouble(Vector.AsVectorInt64(new Vector<ulong>(words[i..]) >>> 12)) * NormalUnit + new Vector<double>(UniformUnit)).CopyTo(numbers[i..]);
        for (; i < words.Length; i++)
            numbers[i] = (long)(words[i] >> 12) * NormalUnit + UniformUnit;
        NormalQuantile.OfEach(numbers[..words.Length]);
    }

    public static void Normal(ReadOnlySpan<ulong> words, Span<float> numbers)
    {
        Span<double> exact = stackalloc double[words.Length];
        Normal(words, exact);
        TensorPrimitives.ConvertTruncating<double, float>(exact, numbers);
    }
}
