using System.Numerics;

namespace InnerAlignment.Taxonomy;

/// <summary>A set of outcomes <c>0 .. 31</c>: a menu to choose from, or the best of a menu.</summary>
/// <param name="Bits">Bit <c>i</c> is set where outcome <c>i</c> belongs to the set.</param>
public readonly record struct OutcomeSet(uint Bits)
{
    /// <summary>The set of the given outcomes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An outcome is not in 0 .. 31.</exception>
    public static OutcomeSet Of(params IEnumerable<int> outcomes) => new(outcomes.Aggregate(0u, (bits, outcome) => outcome is >= 0 and < 32
        ? bits | 1u << outcome
        : throw new ArgumentOutOfRangeException(nameof(outcomes), outcome, "An outcome must be from 0 to 31.")));

    /// <summary>All menus that leave a choice: the sets of two or more of <paramref name="count"/> outcomes.</summary>
    public static IEnumerable<OutcomeSet> Menus(int count) =>
        Enumerable.Range(0, 1 << count).Select(bits => new OutcomeSet((uint)bits)).Where(menu => menu.Count >= 2);

    /// <summary>Number of outcomes in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The outcome of lowest index.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public int First => Bits != 0 ? BitOperations.TrailingZeroCount(Bits) : throw new InvalidOperationException("An empty set has no first outcome.");

    /// <summary>The <paramref name="count"/> outcomes of lowest index, all where there are fewer.</summary>
    public OutcomeSet Take(int count)
    {
        var (taken, rest) = (0u, Bits);
        for (; count > 0 && rest != 0; count--, rest &= rest - 1)
            taken |= rest & ~(rest - 1);
        return new(taken);
    }

    /// <summary>Whether <paramref name="outcome"/> belongs to the set.</summary>
    public bool Contains(int outcome) => (Bits >> outcome & 1) == 1;

    /// <summary>Whether every outcome of this set belongs to <paramref name="other"/>.</summary>
    public bool IsSubsetOf(OutcomeSet other) => (Bits & ~other.Bits) == 0;

    /// <summary>As in <c>{0, 2}</c>.</summary>
    public override string ToString() => $"{{{string.Join(", ", Members())}}}";

    private IEnumerable<int> Members()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            yield return BitOperations.TrailingZeroCount(rest);
    }
}
