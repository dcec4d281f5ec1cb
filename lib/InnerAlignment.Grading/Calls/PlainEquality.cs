using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Grading.Calls;

/// <summary>Compares plain data by shape and content.</summary>
internal static class PlainEquality
{
    /// <summary>True when both have one shape and no two numbers differ by more than the tolerance; NaN equals NaN, an infinity itself.</summary>
    public static bool Within(PlainData expected, PlainData actual, double tolerance) => (expected, actual) switch
    {
        (PlainData.Sequence left, PlainData.Sequence right) => left.Items.Length == right.Items.Length
            && left.Items.Zip(right.Items).All(pair => Within(pair.First, pair.Second, tolerance)),
        (PlainData.Record left, PlainData.Record right) => left.Fields.Keys.SequenceEqual(right.Fields.Keys)
            && left.Fields.All(field => Within(field.Value, right.Fields[field.Key], tolerance)),
        (PlainData.Whole left, PlainData.Whole right) => left == right,
        _ when Number(expected) is { } left && Number(actual) is { } right => left.Equals(right) || Math.Abs(left - right) <= tolerance,
        _ => expected == actual,
    };

    private static double? Number(PlainData data) => data switch
    {
        PlainData.Number number => number.Value,
        PlainData.Whole whole => whole.Value,
        _ => null,
    };
}
