using System.Numerics.Tensors;

namespace InnerAlignment.Taxonomy;

/// <summary>An objective over a few outcomes, up to what matters for choice: which is at least as good as which, ties allowed.</summary>
/// <remarks>There are 1, 3, 13, 75, 541 weak orders of 1 to 5 outcomes (ordered Bell numbers, OEIS A000670). Compared by value.</remarks>
/// <example><code>
/// WeakOrder.All(outcomes: 3).Count // 13
/// </code></example>
public sealed class WeakOrder : IEquatable<WeakOrder>
{
    private const int MostListed = 7;
    private static readonly Lazy<WeakOrder[]>[] Listed =
        [.. Enumerable.Range(1, MostListed).Select(outcomes => new Lazy<WeakOrder[]>(() => List(outcomes)))];

    private readonly int[] levels;

    /// <summary>The order in which outcome <c>i</c> is the better, the higher <c>levels[i]</c>.</summary>
    /// <param name="levels">Any numbers, one for each of 1 to 31 outcomes; only their order counts.</param>
    /// <exception cref="ArgumentException">There is no outcome, or more than 31, or a level is NaN.</exception>
    public WeakOrder(params ReadOnlySpan<double> levels)
    {
        if (levels.Length is < 1 or > 31 || TensorPrimitives.IsNaNAny(levels))
            throw new ArgumentException($"A weak order ranks 1 to 31 outcomes by numbers; {levels.Length} came, or one is NaN.", nameof(levels));
        double[] distinct = [.. levels.ToArray().Distinct().Order()];
        this.levels = [.. levels.ToArray().Select(level => Array.IndexOf(distinct, level))];
    }

    /// <summary>All weak orders of <paramref name="outcomes"/> outcomes, each once.</summary>
    /// <param name="outcomes">1 to 7.</param>
    public static IReadOnlyList<WeakOrder> All(int outcomes)
    {
        if (outcomes is < 1 or > MostListed)
            throw new ArgumentOutOfRangeException(nameof(outcomes), outcomes, $"Weak orders are listed for 1 to {MostListed} outcomes.");
        return Listed[outcomes - 1].Value;
    }

    /// <summary>Number of outcomes.</summary>
    public int Outcomes => levels.Length;

    /// <summary>Whether all outcomes are equally good: an objective that wants nothing.</summary>
    public bool IsConstant => levels.Max() == 0;

    /// <summary>The rank of an outcome, 0 for the worst; tied outcomes share a rank and no rank is left out.</summary>
    public int this[int outcome] => levels[outcome];

    /// <summary>The best outcomes of a menu, ties included.</summary>
    /// <param name="menu">Not empty; outcomes of this order.</param>
    public OutcomeSet Best(OutcomeSet menu)
    {
        var (best, bits) = (-1, 0u);
        for (var i = 0; i < levels.Length; i++)
            if (menu.Contains(i) && levels[i] >= best)
                (best, bits) = (levels[i], levels[i] > best ? 1u << i : bits | 1u << i);
        return new(bits);
    }

    /// <inheritdoc/>
    public bool Equals(WeakOrder? other) => other is not null && levels.AsSpan().SequenceEqual(other.levels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeakOrder);

    /// <inheritdoc/>
    public override int GetHashCode() => levels.Aggregate(17, HashCode.Combine);

    /// <summary>Best first, as in <c>2 > 0 = 1</c>.</summary>
    public override string ToString() => string.Join(" > ", Enumerable.Range(0, levels.Length)
        .GroupBy(i => levels[i]).OrderByDescending(level => level.Key).Select(level => string.Join(" = ", level)));

    private static WeakOrder[] List(int outcomes)
    {
        var words = (int)Math.Pow(outcomes, outcomes);
        return [.. Enumerable.Range(0, words).Select(word => new WeakOrder(Digits(word, outcomes))).Distinct()];
    }

    private static double[] Digits(int word, int count) => [.. Enumerable.Range(0, count).Select(i => (double)(word / (int)Math.Pow(count, i) % count))];
}
