using System.Collections;
using System.Collections.Immutable;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Grading.Calls;

/// <summary>Plain data as .NET values, and back.</summary>
/// <remarks>
/// Numbers are <see cref="double"/> (NaN and infinities are exact), whole numbers <see cref="long"/> or <see cref="int"/>. Sequences are arrays,
/// nested or rectangular; records are dictionaries by string. A whole number where a double is asked for is that double.
/// </remarks>
public static class ClrData
{
    /// <summary>A .NET value as plain data.</summary>
    /// <exception cref="ArgumentException">The value is of a type that plain data does not have.</exception>
    public static PlainData From(object? value) => value switch
    {
        null => new PlainData.Nothing(),
        PlainData data => data,
        double number => new PlainData.Number(number),
        float number => new PlainData.Number(number),
        int whole => new PlainData.Whole(whole),
        long whole => new PlainData.Whole(whole),
        bool truth => new PlainData.Truth(truth),
        string text => new PlainData.Text(text),
        Array { Rank: 2 } matrix => FromRows(matrix),
        IDictionary record => FromRecord(record),
        IEnumerable items => new PlainData.Sequence([.. items.Cast<object?>().Select(From)]),
        _ => throw new ArgumentException(
            $"{value.GetType()} is no plain data; expected numbers, truth values, strings, arrays or dictionaries by string.", nameof(value)),
    };

    /// <summary>Plain data as a .NET value.</summary>
    /// <exception cref="InvalidCastException">The data has another shape; the message names both.</exception>
    public static T To<T>(PlainData data) => (T)To(data, typeof(T))!;

    /// <summary>Plain data as a .NET value of a type known at run time.</summary>
    /// <exception cref="InvalidCastException">The data has another shape; the message names both.</exception>
    public static object? To(PlainData data, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return (data, type) switch
        {
            (_, _) when type.IsInstanceOfType(data) => data,
            (PlainData.Nothing, _) when !type.IsValueType || Nullable.GetUnderlyingType(type) is not null => null,
            (PlainData.Number number, _) when type == typeof(double) || type == typeof(object) => number.Value,
            (PlainData.Whole whole, _) when type == typeof(double) => (double)whole.Value,
            (PlainData.Whole whole, _) when type == typeof(long) || type == typeof(object) => whole.Value,
            (PlainData.Whole whole, _) when type == typeof(int) && whole.Value == (int)whole.Value => (int)whole.Value,
            (PlainData.Truth truth, _) when type == typeof(bool) || type == typeof(object) => truth.Value,
            (PlainData.Text text, _) when type == typeof(string) || type == typeof(object) => text.Value,
            (PlainData.Sequence items, _) when type.IsArray => ToArray(items.Items, type),
            (PlainData.Record record, _) when ValueType(type) is { } valueType => ToDictionary(record, valueType),
            _ => throw Mismatch(data, type),
        };
    }

    /// <summary>The shape of plain data in words: <c>3 numbers</c>, <c>text</c>, <c>record of a, b</c>.</summary>
    public static string Describe(PlainData data) => data switch
    {
        PlainData.Nothing => "nothing",
        PlainData.Number => "a number",
        PlainData.Whole => "a whole number",
        PlainData.Truth => "true or false",
        PlainData.Text => "text",
        PlainData.Sequence { Items.Length: 0 } => "an empty sequence",
        PlainData.Sequence items => $"a sequence of {items.Items.Length} ({Describe(items.Items[0])}, …)",
        PlainData.Record record => $"a record of {string.Join(", ", record.Fields.Keys)}",
        _ => "unknown data",
    };

    private static PlainData.Sequence FromRows(Array matrix) => new(
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(row => (PlainData)new PlainData.Sequence(
            [.. Enumerable.Range(0, matrix.GetLength(1)).Select(column => From(matrix.GetValue(row, column)))]))]);

    private static PlainData.Record FromRecord(IDictionary record) => new(record.Keys.Cast<object>().ToImmutableSortedDictionary(
        key => key as string ?? throw new ArgumentException($"A record's keys are strings, not {key.GetType()}.", nameof(record)),
        key => From(record[key]),
        StringComparer.Ordinal));

    private static Array ToArray(ImmutableArray<PlainData> items, Type type)
    {
        var element = type.GetElementType()!;
        if (type.GetArrayRank() == 2)
            return ToMatrix(items, element);
        var array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
            array.SetValue(To(items[i], element), i);
        return array;
    }

    private static Array ToMatrix(ImmutableArray<PlainData> rows, Type element)
    {
        var columns = rows.Select(row => row is PlainData.Sequence cells ? cells.Items.Length : -1).Distinct().ToArray();
        if (columns.Length > 1 || columns is [-1])
            throw new InvalidCastException("Rows of different lengths came; expected a matrix.");
        var matrix = Array.CreateInstance(element, rows.Length, columns.FirstOrDefault());
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns[0]; column++)
                matrix.SetValue(To(((PlainData.Sequence)rows[row]).Items[column], element), row, column);
        }

        return matrix;
    }

    private static Type? ValueType(Type type) => type.IsGenericType && type.GetGenericArguments() is [var key, var value] && key == typeof(string)
        && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)) ? value : null;

    private static object ToDictionary(PlainData.Record record, Type valueType)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var (key, value) in record.Fields)
            dictionary[key] = To(value, valueType);
        return dictionary;
    }

    private static InvalidCastException Mismatch(PlainData data, Type type) =>
        new($"{Describe(data)} came; expected {type.Name}.");
}
