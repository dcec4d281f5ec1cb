namespace InnerAlignment.Randomness;

/// <summary>A reproducible stream of random numbers: the same seed gives the same numbers on every platform and with any number of threads.</summary>
/// <remarks>Counter-based (<see href="https://doi.org/10.1145/2063384.2063405">Philox4x32-10</see>): a stream is a key and a position, so that
/// streams split without overlapping and without a shared state. Period <c>2^65</c> words a stream. Drawing allocates nothing. One stream belongs to one thread
/// at a time: give each task its own by <see cref="Split"/>.</remarks>
/// <param name="seed">Which numbers; equal seeds give equal streams.</param>
/// <param name="stream">Which of the <c>2^63</c> unrelated streams of this seed.</param>
/// <example><code>
/// new RandomStream(seed: 0).NextUInt64().ToString("x") // e169c58d6627e8d5
/// </code></example>
public sealed class RandomStream(ulong seed, ulong stream = 0)
{
    private const ulong ChildBit = 1UL << 63;

    private ulong position;
    private ulong waiting;
    private bool hasWaiting;

    /// <summary>An independent stream of its own, the same whatever has been drawn from this one.</summary>
    /// <param name="index">Which child; children of different index, and of different streams, are unrelated.</param>
    public RandomStream Split(ulong index)
    {
        var (childSeed, childStream) = Philox.Block(index, stream | ChildBit, seed);
        return new(childSeed, childStream & ~ChildBit);
    }

    /// <summary>A word, each of the <c>2^64</c> equally likely.</summary>
    public ulong NextUInt64()
    {
        if (hasWaiting)
        {
            hasWaiting = false;
            return waiting;
        }
        (var word, waiting) = Philox.Block(position++, stream & ~ChildBit, seed);
        hasWaiting = true;
        return word;
    }

    /// <summary>Uniform on <c>[0, 1)</c>, a multiple of <c>2^-53</c>.</summary>
    public double NextDouble() => WordNumbers.Uniform(NextUInt64());

    /// <summary>Uniform on <c>[0, 1)</c>, a multiple of <c>2^-24</c>.</summary>
    public float NextSingle() => WordNumbers.UniformSingle(NextUInt64());

    /// <summary>Uniform on <c>0, 1, …, n - 1</c>, without bias.</summary>
    /// <remarks>Lemire (2019), "Fast random integer generation in an interval", Algorithm 5.</remarks>
    /// <param name="n">At least 1.</param>
    public int NextInt(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var high = Math.BigMul(NextUInt64(), (ulong)n, out var low);
        if (low < (ulong)n)     // only then can a word be one too many, and the threshold is worth its division
        {
            var threshold = unchecked(0UL - (ulong)n) % (ulong)n;
            while (low < threshold)
                high = Math.BigMul(NextUInt64(), (ulong)n, out low);
        }
        return (int)high;
    }

    /// <summary>Normal with mean 0 and variance 1, by the inverse of the distribution function; one word a draw.</summary>
    public double NextNormal() => WordNumbers.Normal(NextUInt64());

    /// <summary>Fills <paramref name="target"/> with words, the same as <see cref="NextUInt64"/> one after the other, but faster.</summary>
    public void Fill(Span<ulong> target)
    {
        if (hasWaiting && target.Length > 0)
        {
            target[0] = NextUInt64();
            target = target[1..];
        }
        var whole = target.Length & ~1;
        Philox.Blocks(position, stream & ~ChildBit, seed, target[..whole]);
        position += (ulong)whole / 2;
        if (whole < target.Length)
            target[whole] = NextUInt64();
    }

    /// <summary>Fills <paramref name="target"/> with independent numbers uniform on <c>[0, 1)</c>.</summary>
    public void FillUniform(Span<double> target) => Fill(target, WordNumbers.Uniform);

    /// <summary>Fills <paramref name="target"/> with independent numbers uniform on <c>[0, 1)</c>.</summary>
    public void FillUniform(Span<float> target) => Fill(target, WordNumbers.Uniform);

    /// <summary>Fills <paramref name="target"/> with independent standard normal numbers.</summary>
    public void FillNormal(Span<double> target) => Fill(target, WordNumbers.Normal);

    /// <summary>Fills <paramref name="target"/> with independent standard normal numbers.</summary>
    public void FillNormal(Span<float> target) => Fill(target, WordNumbers.Normal);

    /// <summary>Puts the items into a random order, each equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>An index drawn with probability in proportion to its weight.</summary>
    /// <param name="weights">Finite, none negative, not all zero, <c>[n]</c>.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or all are zero.</exception>
    public int NextIndex(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight >= 0 ? weight : double.NaN;
        if (!(double.IsFinite(total) && total > 0))
            throw new ArgumentException("Weights are finite, none is negative, and they are not all zero.", nameof(weights));
        var left = NextDouble() * total;
        var index = 0;
        while (index < weights.Length - 1 && (left -= weights[index]) >= 0)
            index++;
        return index;
    }

    private void Fill<T>(Span<T> target, WordReader<T> read)
    {
        Span<ulong> words = stackalloc ulong[512];
        while (target.Length > 0)
        {
            var drawn = words[..Math.Min(words.Length, target.Length)];
            Fill(drawn);
            read(drawn, target);
            target = target[drawn.Length..];
        }
    }

    private delegate void WordReader<T>(ReadOnlySpan<ulong> words, Span<T> numbers);
}
