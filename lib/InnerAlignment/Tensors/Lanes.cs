using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Tensors;

/// <summary>What <see cref="Vector"/> has for single and double precision only, for code that is written once for both.</summary>
internal static class Lanes
{
    /// <summary><c>x y + z</c>, rounded once where the machine can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> MultiplyAdd<T>(Vector<T> x, Vector<T> y, Vector<T> z) => typeof(T) == typeof(float)
        ? Vector.As<float, T>(Vector.MultiplyAddEstimate(Vector.As<T, float>(x), Vector.As<T, float>(y), Vector.As<T, float>(z)))
        : Vector.As<double, T>(Vector.MultiplyAddEstimate(Vector.As<T, double>(x), Vector.As<T, double>(y), Vector.As<T, double>(z)));

    /// <summary>A vector of more than one register's length and at most two as two registers that overlap: the first <c>n</c> numbers, and the last
    /// <c>n</c> with 0 where they stand in the first already.</summary>
    public static (Vector<T> Front, Vector<T> Back, int Second) Overlapping<T>(ReadOnlySpan<T> vector) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int second = vector.Length - Vector<T>.Count;
        var counted = Vector.GreaterThanOrEqual(Vector<T>.Indices, new Vector<T>(T.CreateTruncating(Vector<T>.Count - second)));
        return (new(vector), Vector.ConditionalSelect(counted, new Vector<T>(vector[second..]), Vector<T>.Zero), second);
    }
}
