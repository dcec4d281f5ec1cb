using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InnerAlignment.Randomness;

/// <summary>The counter-based generator Philox4x32 with ten rounds: a keyed scramble of a 128-bit counter.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", section 4. A pure function: block <c>n</c> is
/// found without the blocks before it, and is the same on every platform.</remarks>
internal static class Philox
{
    private const int Rounds = 10;
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The block of two 64-bit words at a counter.</summary>
    /// <param name="low">Words 0 and 1 of the counter, word 0 in the low half.</param>
    /// <param name="high">Words 2 and 3 of the counter, word 2 in the low half.</param>
    /// <param name="key">Words 0 and 1 of the key, word 0 in the low half.</param>
    public static (ulong Low, ulong High) Block(ulong low, ulong high, ulong key)
    {
        var (x0, x1, x2, x3) = ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++, k0 += Weyl0, k1 += Weyl1)
        {
            var (product0, product1) = (Multiplier0 * x0, Multiplier1 * x2);
            (x0, x1, x2, x3) = ((uint)(product1 >> 32) ^ x1 ^ k0, (uint)product1, (uint)(product0 >> 32) ^ x3 ^ k1, (uint)product0);
        }
        return (x0 | (ulong)x1 << 32, x2 | (ulong)x3 << 32);
    }

    /// <summary>The words of as many blocks in a row as fill <paramref name="words"/>, several blocks at a time.</summary>
    /// <param name="low">As for <see cref="Block"/>, of the first block.</param>
    /// <param name="high">As for <see cref="Block"/>.</param>
    /// <param name="key">As for <see cref="Block"/>.</param>
    /// <param name="words">An even number of words.</param>
    public static void Blocks(ulong low, ulong high, ulong key, Span<ulong> words)
    {
        const int lanes = 8, both = 2 * lanes;
        if (words.Length >= 2 * both)
        {
            Span<Vector512<ulong>> factors = stackalloc Vector512<ulong>[2 * Rounds + 2];
            Schedule(key, factors);
            var steps = Vector512<ulong>.Indices;
            for (; words.Length >= 2 * both; words = words[(2 * both)..], low += both)
                Scramble(Vector512.Create(low) + steps, Vector512.Create(low + lanes) + steps, high, factors, words);
        }
        for (; words.Length > 0; words = words[2..], low++)
            (words[0], words[1]) = Block(low, high, key);
    }

    // The multipliers, then the keys of each round. The multipliers are read from memory as whole vectors: the runtime (10.0) takes one that it knows to hold a single number
    // from a wrong address of the stack, where the method has not been optimized yet.
    private static void Schedule(ulong key, Span<Vector512<ulong>> factors)
    {
        (factors[0], factors[1]) = (Vector512.Create(Multiplier0), Vector512.Create(Multiplier1));
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var i = 2; i < factors.Length; i += 2, k0 += Weyl0, k1 += Weyl1)
            (factors[i], factors[i + 1]) = (Vector512.Create((ulong)k0), Vector512.Create((ulong)k1));
    }

    // The same rounds with one block in each lane, two vectors of blocks side by side; every 32-bit number stands in 64 bits, and what lies above it
    // is noise that no product sees.
    private static void Scramble(Vector512<ulong> lowA, Vector512<ulong> lowB, ulong high, ReadOnlySpan<Vector512<ulong>> factors, Span<ulong> words)
    {
        var (a0, a1, a2, a3) = (lowA, lowA >>> 32, Vector512.Create(high), Vector512.Create(high >> 32));
        var (b0, b1, b2, b3) = (lowB, lowB >>> 32, a2, a3);
        var (m0, m1) = (factors[0], factors[1]);
        for (var i = 2; i < factors.Length; i += 2)
        {
            var (k0, k1) = (factors[i], factors[i + 1]);
            var (p0, p1) = (Product(a0, m0), Product(a2, m1));
            var (q0, q1) = (Product(b0, m0), Product(b2, m1));
            (a0, a1, a2, a3) = ((p1 >>> 32) ^ a1 ^ k0, p1, (p0 >>> 32) ^ a3 ^ k1, p0);
            (b0, b1, b2, b3) = ((q1 >>> 32) ^ b1 ^ k0, q1, (q0 >>> 32) ^ b3 ^ k1, q0);
        }
        Write(Joined(a0, a1), Joined(a2, a3), words);
        Write(Joined(b0, b1), Joined(b2, b3), words[16..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> x, Vector512<ulong> multiplier) => Avx512F.IsSupported
        ? Avx512F.Multiply(x.AsUInt32(), multiplier.AsUInt32())
        : Vector512.Create(Product(x.GetLower(), multiplier.GetLower()), Product(x.GetUpper(), multiplier.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> x, Vector256<ulong> multiplier) => Avx2.IsSupported
        ? Avx2.Multiply(x.AsUInt32(), multiplier.AsUInt32())
        : (x & Vector256.Create((ulong)uint.MaxValue)) * multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Joined(Vector512<ulong> low, Vector512<ulong> high) => low & Vector512.Create((ulong)uint.MaxValue) | high << 32;

    private static void Write(Vector512<ulong> low, Vector512<ulong> high, Span<ulong> words)
    {
        Write(low.GetLower(), high.GetLower(), words);
        Write(low.GetUpper(), high.GetUpper(), words[8..]);
    }

    // low0, high0, low1, high1, ...
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vector256<ulong> low, Vector256<ulong> high, Span<ulong> words)
    {
        var odd = Vector256.Create(0, ulong.MaxValue, 0, ulong.MaxValue);
        var (front, back) = (Vector256.Create(0UL, 0, 1, 1), Vector256.Create(2UL, 2, 3, 3));
        ref var first = ref MemoryMarshal.GetReference(words);
        Vector256.ConditionalSelect(odd, Vector256.Shuffle(high, front), Vector256.Shuffle(low, front)).StoreUnsafe(ref first);
        Vector256.ConditionalSelect(odd, Vector256.Shuffle(high, back), Vector256.Shuffle(low, back)).StoreUnsafe(ref first, 4);
    }
}
