namespace InnerAlignment.Search;

/// <summary>The range of a number that is chosen before a search begins.</summary>
/// <remarks>Ranges stand where the numbers are declared and are checked by <see cref="Hyperparameters.Require(object)"/> when a search or a training begins, so that
/// <c>with</c> expressions are checked as well. NaN lies in no range, infinity only where <see cref="MayBeInfinite"/> says so.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HyperparameterAttribute : Attribute
{
    /// <summary>Larger than this.</summary>
    public double Above { get; init; } = double.NegativeInfinity;

    /// <summary>This or larger.</summary>
    public double AtLeast { get; init; } = double.NegativeInfinity;

    /// <summary>Smaller than this.</summary>
    public double Below { get; init; } = double.PositiveInfinity;

    /// <summary>This or smaller.</summary>
    public double AtMost { get; init; } = double.PositiveInfinity;

    /// <summary>Whether positive infinity is allowed, for a limit that may be absent.</summary>
    public bool MayBeInfinite { get; init; }

    /// <summary>Whether a value lies in the range.</summary>
    public bool Contains(double value) => double.IsPositiveInfinity(value)
        ? MayBeInfinite
        : double.IsFinite(value) && value > Above && value >= AtLeast && value < Below && value <= AtMost;

    /// <summary>The range in words: <c>at least 0 and below 1</c>.</summary>
    public override string ToString()
    {
        string[] bounds =
        [
            .. Bound(Above, "above"), .. Bound(AtLeast, "at least"), .. Bound(Below, "below"), .. Bound(AtMost, "at most"),
        ];
        var range = bounds.Length == 0 ? "finite" : string.Join(" and ", bounds);
        return MayBeInfinite ? $"{range}, or infinite for no limit" : range;
    }

    private static IEnumerable<string> Bound(double bound, string words) =>
        double.IsFinite(bound) ? [FormattableString.Invariant($"{words} {bound}")] : [];
}
