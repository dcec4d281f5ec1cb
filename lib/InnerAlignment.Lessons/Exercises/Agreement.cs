using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>Whether what came is what was expected, and if not, in which place they part.</summary>
internal static class Agreement
{
    private const int ShownItems = 12;

    /// <summary>Where two values part: null where they agree, otherwise the place (<c>[2][0]</c>; empty for the whole value).</summary>
    /// <remarks>Numbers agree within the tolerance; a NaN agrees with a NaN only, an infinity with itself.</remarks>
    public static string? Parting(object? expected, object? actual, double tolerance) => (expected, actual) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => "",
        (bool or string or char, _) => Equals(expected, actual) ? null : "",
        _ when IsNumber(expected) => IsNumber(actual) && Close(ToDouble(expected), ToDouble(actual), tolerance) ? null : "",
        (ITuple left, ITuple right) => Items(Enumerate(left), Enumerate(right), tolerance),
        (IEnumerable left, IEnumerable right) => Items(left.Cast<object?>(), right.Cast<object?>(), tolerance, Rank(left) == Rank(right)),
        _ => Equals(expected, actual) ? null : "",
    };

    public static string Text(object? value) => value switch
    {
        null => "nothing (null)",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        double.NaN => "NaN",
        double or float => Digits(ToDouble(value)),
        ITuple tuple => $"({string.Join(", ", Enumerate(tuple).Select(Text))})",
        Array { Rank: 2 } grid => Grid(grid),
        IEnumerable items => Sequence([.. items.Cast<object?>()]),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Digits(double value) =>
        value.ToString(Math.Abs(value) is >= 1e-4 and < 1e9 or 0 ? "0.##########" : "G6", CultureInfo.InvariantCulture);

    private static string Sequence(object?[] items) =>
        $"[{string.Join(", ", items.Take(ShownItems).Select(Text))}{(items.Length > ShownItems ? $", … {items.Length} in all" : "")}]";

    private static string Grid(Array grid)
    {
        var (rows, columns) = (grid.GetLength(0), grid.GetLength(1));
        object?[] Row(int row) => [.. Enumerable.Range(0, columns).Select(column => grid.GetValue(row, column))];
        return Sequence([.. Enumerable.Range(0, rows).Select(Row)]);
    }

    private static string? Items(IEnumerable<object?> expected, IEnumerable<object?> actual, double tolerance, bool sameRank = true)
    {
        object?[] left = [.. expected], right = [.. actual];
        if (left.Length != right.Length || !sameRank)
            return "";
        for (var i = 0; i < left.Length; i++)
        {
            if (Parting(left[i], right[i], tolerance) is { } place)
                return $"[{i}]{place}";
        }

        return null;
    }

    private static int Rank(IEnumerable items) => items is Array array ? array.Rank : 1;

    private static IEnumerable<object?> Enumerate(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

    private static bool Close(double expected, double actual, double tolerance) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance;

    private static bool IsNumber(object? value) => value is double or float or int or long or short or byte or uint or ulong or decimal;

    private static double ToDouble(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
