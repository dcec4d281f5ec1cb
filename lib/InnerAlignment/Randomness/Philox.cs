using System.Numerics;

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
        var lanes = Vector<ulong>.Count;
        var first = new Vector<ulong>(low) + Vector<ulong>.Indices;
        for (; words.Length >= 2 * lanes; words = words[(2 * lanes)..], low += (ulong)lanes, first += new Vector<ulong>((ulong)lanes))
            Interleave(BlockInEachLane(first, high, key), words);
        for (; words.Length > 0; words = words[2..], low++)
            (words[0], words[1]) = Block(low, high, key);
    }

    // The same rounds with one block in each lane; every 32-bit number stands in 64 bits.
    private static (Vector<ulong> Low, Vector<ulong> High) BlockInEachLane(Vector<ulong> low, ulong high, ulong key)
    {
        var half = new Vector<ulong>(uint.MaxValue);
        var (x0, x1, x2, x3) = (low & half, low >>> 32, new Vector<ulong>((uint)high), new Vector<ulong>(high >> 32));
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++, k0 += Weyl0, k1 += Weyl1)
        {
            var (product0, product1) = (x0 * Multiplier0, x2 * Multiplier1);
            x0 = (product1 >>> 32) ^ x1 ^ new Vector<ulong>(k0);
            x1 = product1 & half;
            x2 = (product0 >>> 32) ^ x3 ^ new Vector<ulong>(k1);
            x3 = product0 & half;
        }
        return (x0 | x1 << 32, x2 | x3 << 32);
    }

    private static void Interleave((Vector<ulong> Low, Vector<ulong> High) blocks, Span<ulong> words)
    {
        for (var i = 0; i < Vector<ulong>.Count; i++)
            (words[2 * i], words[2 * i + 1]) = (blocks.Low[i], blocks.High[i]);
    }
}
