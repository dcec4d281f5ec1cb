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
            Span<Vector512<ulong>> keys = stackalloc Vector512<ulong>[2 * Rounds];
            Schedule(key, keys);
            var steps = Vector512<ulong>.Indices;
            for (; words.Length >= 2 * both; words = words[(2 * both)..], low += both)
                Scramble(Vector512.Create(low) + steps, Vector512.Create(low + lanes) + steps, high, keys, words);
        }
        for (; words.Length > 0; words = words[2..], low++)
            (words[0], words[1]) = Block(low, high, key);
    }

    private static void Schedule(ulong key, Span<Vector512<ulong>> keys)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++, k0 += Weyl0, k1 += Weyl1)
            (keys[2 * round], keys[2 * round + 1]) = (Vector512.Create((ulong)k0), Vector512.Create((ulong)k1));
    }

    // The same rounds with one block in each lane, two vectors of blocks side by side; every 32-bit number stands in 64 bits, and what lies above it
    // is noise that no product sees.
    private static void Scramble(Vector512<ulong> lowA, Vector512<ulong> lowB, ulong high, ReadOnlySpan<Vector512<ulong>> keys, Span<ulong> words)
    {
        var (a0, a1, a2, a3) = (lowA, lowA >>> 32, Vector512.Create(high), Vector512.Create(high >> 32));
        var (b0, b1, b2, b3) = (lowB, lowB >>> 32, a2, a3);
        for (var round = 0; round < keys.Length; round += 2)
        {
            var (k0, k1) = (keys[round], keys[round + 1]);
            var (p0, p1) = (Product(a0, Multiplier0), Product(a2, Multiplier1));
            var (q0, q1) = (Product(b0, Multiplier0), Product(b2, Multiplier1));
            (a0, a1, a2, a3) = ((p1 >>> 32) ^ a1 ^ k0, p1, (p0 >>> 32) ^ a3 ^ k1, p0);
            (b0, b1, b2, b3) = ((q1 >>> 32) ^ b1 ^ k0, q1, (q0 >>> 32) ^ b3 ^ k1, q0);
        }
        Write(Joined(a0, a1), Joined(a2, a3), words);
        Write(Joined(b0, b1), Joined(b2, b3), words[16..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> x, ulong multiplier) => Avx512F.IsSupported
        ? Avx512F.Multiply(x.AsUInt32(), Vector512.Create(multiplier).AsUInt32())
        : Vector512.Create(Product(x.GetLower(), multiplier), Product(x.GetUpper(), multiplier));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> x, ulong multiplier) => Avx2.IsSupported
        ? Avx2.Multiply(x.AsUInt32(), Vector256.Create(multiplier).AsUInt32())
        : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create(multiplier);

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
