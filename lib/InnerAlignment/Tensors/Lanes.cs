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
}
