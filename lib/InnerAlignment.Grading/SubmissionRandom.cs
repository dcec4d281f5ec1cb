namespace InnerAlignment.Grading;

/// <summary>Draws hidden inputs: a small generator whose draws depend on its seed alone, on every platform and version.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", Figure 16). Not for secrets.</remarks>
/// <param name="seed">The same seed gives the same draws.</param>
public sealed class SubmissionRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number uniform on [low, high), in steps of 2^-53 of the width.</summary>
    public double Uniform(double low = 0, double high = 1) => low + ((high - low) * ((Bits() >> 11) * 1.1102230246251565e-16));

    /// <summary>A whole number uniform on low..high, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>.</exception>
    public int Whole(int low, int high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        ulong width = (ulong)((long)high - low) + 1;
        return (int)(low + (long)Math.BigMul(Bits(), width, out _));
    }

    /// <summary>A number from the standard normal distribution (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(Math.Tau * Uniform());

    /// <summary>Numbers uniform on [low, high).</summary>
    public double[] Uniforms(int count, double low = 0, double high = 1) => [.. Enumerable.Range(0, count).Select(_ => Uniform(low, high))];

    /// <summary>Numbers from the standard normal distribution.</summary>
    public double[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => Normal())];

    /// <summary>Whole numbers uniform on low..high, both included.</summary>
    public int[] Wholes(int count, int low, int high) => [.. Enumerable.Range(0, count).Select(_ => Whole(low, high))];

    /// <summary>The same items in random order (Fisher and Yates).</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int last = shuffled.Length - 1; last > 0; last--)
        {
            int other = Whole(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }
}
