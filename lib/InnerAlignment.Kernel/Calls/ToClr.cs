using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Kernel.Calls;

/// <summary>Turns plain data into the values that a parameter's type asks for.</summary>
internal static class ToClr
{
    /// <exception cref="ShapeException">The data does not fit the type.</exception>
    internal static object? Convert(PlainData data, Type type) => data switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => data is PlainData.Nothing ? null : Convert(data, underlying),
        _ when type == typeof(object) => Natural(data),
        PlainData.Nothing when !type.IsValueType => null,
        PlainData.Truth truth when type == typeof(bool) => truth.Value,
        PlainData.Text text when type == typeof(string) => text.Value,
        PlainData.Text { Value: [var letter] } when type == typeof(char) => letter,
        PlainData.Text text when type.IsEnum && Enum.TryParse(type, text.Value, out var value) => value,
        PlainData.Number number when Real(number.Value, type) is { } real => real,
        PlainData.Whole whole when (Real(whole.Value, type) ?? Integer(whole.Value, type)) is { } value => value,
        PlainData.Sequence sequence when OfSequence(sequence, type) is { } value => value,
        PlainData.Record record when OfRecord(record, type) is { } value => value,
        _ => throw new ShapeException($"{Describe(data)} does not fit a parameter of type {TypeNames.Of(type)}."),
    };

    internal static string Describe(PlainData data) => data switch
    {
        PlainData.Nothing => "nothing",
        PlainData.Number => "a number",
        PlainData.Whole => "a whole number",
        PlainData.Truth => "a truth value",
        PlainData.Text => "a text",
        PlainData.Sequence sequence => $"a sequence of {sequence.Items.Length}",
        PlainData.Record record => $"a record of {string.Join(", ", record.Fields.Keys)}",
        _ => "data",
    };

    private static object? Natural(PlainData data) => data switch
    {
        PlainData.Number number => number.Value,
        PlainData.Whole whole => whole.Value,
        PlainData.Truth truth => truth.Value,
        PlainData.Text text => text.Value,
        PlainData.Sequence { Items: var items } when items.All(item => item is PlainData.Number) => Convert(data, typeof(double[])),
        PlainData.Sequence => Convert(data, typeof(object[])),
        PlainData.Record => Convert(data, typeof(Dictionary<string, object>)),
        _ => null,
    };

    private static object? Real(double value, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => value,
        TypeCode.Single => (float)value,
        _ => null,
    };

    private static object? Integer(long value, Type type)
    {
        try
        {
            return type.IsEnum ? null : Type.GetTypeCode(type) switch
            {
                TypeCode.Int64 => value,
                TypeCode.Int32 => checked((int)value),
                TypeCode.Int16 => checked((short)value),
                TypeCode.Byte => checked((byte)value),
                TypeCode.UInt32 => checked((uint)value),
                TypeCode.UInt64 => checked((ulong)value),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            throw new ShapeException($"{value} is out of the range of {TypeNames.Of(type)}.");
        }
    }

    private static object? OfSequence(PlainData.Sequence sequence, Type type)
    {
        if (type.IsArray)
            return type.GetArrayRank() == 1 ? Array(sequence.Items, type.GetElementType()!) : Grid(sequence, type);
        if (typeof(ITuple).IsAssignableFrom(type))
            return Tuple(sequence.Items, type);
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element])
            return null;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableArray<>))
            return Static(typeof(ImmutableCollectionsMarshalAccess), nameof(ImmutableCollectionsMarshalAccess.Wrap), element, Array(sequence.Items, element));
        if (definition == typeof(ReadOnlyMemory<>) || definition == typeof(Memory<>) || definition == typeof(List<>))
            return Activator.CreateInstance(type, Array(sequence.Items, element));
        return type.IsAssignableFrom(element.MakeArrayType()) ? Array(sequence.Items, element) : null;
    }

    private static Array Array(ImmutableArray<PlainData> items, Type element)
    {
        var array = System.Array.CreateInstance(element, items.Length);
        if (array is double[] numbers)
        {
            for (int i = 0; i < numbers.Length; i++)
                numbers[i] = items[i] is PlainData.Number number ? number.Value : (double)Convert(items[i], element)!;
            return array;
        }
        for (int i = 0; i < items.Length; i++)
            array.SetValue(Convert(items[i], element), i);
        return array;
    }

    private static Array Grid(PlainData.Sequence rows, Type type)
    {
        if (type.GetArrayRank() != 2)
            throw new ShapeException($"A sequence does not fit a parameter of type {TypeNames.Of(type)}.");
        Array[] converted = [.. rows.Items.Select(row => row is PlainData.Sequence sequence
            ? Array(sequence.Items, type.GetElementType()!)
            : throw new ShapeException($"{Describe(row)} is no row of {TypeNames.Of(type)}."))];
        int width = converted.Length == 0 ? 0 : converted[0].Length;
        if (converted.Any(row => row.Length != width))
            throw new ShapeException($"Rows of different lengths do not fit {TypeNames.Of(type)}.");
        var grid = System.Array.CreateInstance(type.GetElementType()!, converted.Length, width);
        for (int i = 0; i < converted.Length; i++)
            for (int j = 0; j < width; j++)
                grid.SetValue(converted[i].GetValue(j), i, j);
        return grid;
    }

    private static object? Tuple(ImmutableArray<PlainData> items, Type type) =>
        type.GetGenericArguments() is var elements && elements.Length == items.Length
            ? Activator.CreateInstance(type, [.. items.Zip(elements, Convert)])
            : null;

    private static object? OfRecord(PlainData.Record record, Type type)
    {
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var element] && key == typeof(string))
            return Dictionary(record, type, element);
        return type.IsAbstract ? null : ByConstructor(record, type);
    }

    private static IDictionary? Dictionary(PlainData.Record record, Type type, Type element)
    {
        var plain = typeof(Dictionary<,>).MakeGenericType(typeof(string), element);
        var dictionary = (IDictionary)Activator.CreateInstance(type.IsAssignableFrom(plain) ? plain : type)!;
        foreach (var (name, value) in record.Fields)
            dictionary.Add(name, Convert(value, element));
        return dictionary;
    }

    private static object? ByConstructor(PlainData.Record record, Type type)
    {
        var constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters() is var parameters
            && parameters.Length == record.Fields.Count
            && parameters.All(parameter => Field(record, parameter) is not null));
        return constructor?.Invoke([.. constructor.GetParameters().Select(parameter => Convert(Field(record, parameter)!, parameter.ParameterType))]);
    }

    private static PlainData? Field(PlainData.Record record, ParameterInfo parameter) =>
        record.Fields.FirstOrDefault(field => string.Equals(field.Key, parameter.Name, StringComparison.OrdinalIgnoreCase)).Value;

    private static object? Static(Type type, string method, Type argument, object value) =>
        type.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(argument).Invoke(null, [value]);

    private static class ImmutableCollectionsMarshalAccess
    {
        internal static ImmutableArray<T> Wrap<T>(T[] items) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
