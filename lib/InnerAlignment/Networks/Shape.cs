namespace InnerAlignment.Networks;

/// <summary>How many numbers one example has, and how they are arranged: <c>[features]</c>, <c>[tokens, features]</c> or
/// <c>[height, width, channels]</c>.</summary>
/// <remarks>The last index runs fastest. Shapes are equal when their lengths are. A number is the shape of a plain vector.</remarks>
public sealed class Shape : IEquatable<Shape>
{
    private readonly int[] lengths;

    /// <summary>A shape of the given lengths, each at least 1.</summary>
    /// <exception cref="ArgumentException">There is no length, or one below 1.</exception>
    public Shape(params int[] lengths)
    {
        if (lengths.Length == 0 || lengths.Min() < 1)
            throw new ArgumentException($"A shape needs lengths of 1 or more; [{string.Join(", ", lengths)}] came.", nameof(lengths));
        this.lengths = [.. lengths];
        Size = lengths.Aggregate(1, (product, length) => checked(product * length));
    }

    /// <summary>Number of indices.</summary>
    public int Rank => lengths.Length;

    /// <summary>Number of elements, the product of the lengths.</summary>
    public int Size { get; }

    /// <summary>Length along index <paramref name="index"/>, from 0.</summary>
    public int this[int index] => lengths[index];

    /// <summary>The shape of a vector of <paramref name="features"/> numbers.</summary>
    public static implicit operator Shape(int features) => new(features);

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && lengths.AsSpan().SequenceEqual(other.lengths);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => lengths.Aggregate(0, HashCode.Combine);

    /// <summary>The lengths in brackets, <c>[8, 8, 3]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", lengths)}]";
}
