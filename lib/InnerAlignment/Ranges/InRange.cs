using System.Runtime.CompilerServices;

namespace InnerAlignment.Ranges;

/// <summary>The numbers of a record, kept where they lie in their range and refused by name where not, both when a record is made and when <c>with</c> changes one.</summary>
/// <remarks>As in <c>public double Variance { get; init => field = InRange.Positive(value); } = InRange.Positive(Variance);</c>: the compiler hands on the name.</remarks>
internal static class InRange
{
    internal static double Finite(double value, [CallerMemberName] string name = "") => Kept(value, double.IsFinite(value), "finite", name);

    internal static double Positive(double value, [CallerMemberName] string name = "") => Kept(value, value > 0 && double.IsFinite(value), "above 0 and finite", name);

    internal static double NotNegative(double value, [CallerMemberName] string name = "") => AtLeast(value, 0, name);

    internal static double AtLeast(double value, double least, [CallerMemberName] string name = "") =>
        Kept(value, value >= least && double.IsFinite(value), FormattableString.Invariant($"at least {least} and finite"), name);

    internal static double Probability(double value, [CallerMemberName] string name = "") => Kept(value, value is >= 0 and <= 1, "from 0 to 1", name);

    internal static double BelowOne(double value, [CallerMemberName] string name = "") => Kept(value, value is >= 0 and < 1, "at least 0 and below 1", name);

    internal static double Inside(double value, double low, double high, [CallerMemberName] string name = "") =>
        Kept(value, value > low && value < high, FormattableString.Invariant($"above {low} and below {high}"), name);

    internal static int AtLeast(int value, int least, [CallerMemberName] string name = "") => Kept(value, value >= least, $"at least {least}", name);

    internal static int Between(int value, int least, int most, [CallerMemberName] string name = "") =>
        Kept(value, value >= least && value <= most, $"from {least} to {most}", name);

    private static T Kept<T>(T value, bool isInRange, string range, string name) =>
        isInRange ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {range}.");
}
