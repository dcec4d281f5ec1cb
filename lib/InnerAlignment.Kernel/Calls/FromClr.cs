using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Kernel.Calls;

/// <summary>Turns what a function returned into plain data, by the runtime's own types only: no formatter, serialiser or ToString of the learner's takes part.</summary>
internal static class FromClr
{
    private const int Deepest = 64;
    private const int Longest = 20_000_000;

    /// <exception cref="ShapeException">Plain data cannot express the value.</exception>
    internal static PlainData Convert(object? value) => Convert(value, 0);

    private static PlainData Convert(object? value, int depth) => value switch
    {
        _ when depth > Deepest => throw new ShapeException("A value is nested too deep, or contains itself."),
        null => new PlainData.Nothing(),
        double number => new PlainData.Number(number),
        float number => new PlainData.Number(number),
        decimal number => new PlainData.Number((double)number),
        Enum named => new PlainData.Text(named.ToString()),
        bool truth => new PlainData.Truth(truth),
        string text => new PlainData.Text(text),
        char letter => new PlainData.Text(letter.ToString()),
        double[] numbers => new PlainData.Sequence([.. numbers.Select(PlainData (number) => new PlainData.Number(number))]),
        ulong large => new PlainData.Whole(checked((long)large)),
        byte or sbyte or short or ushort or int or uint or long =>
            new PlainData.Whole(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        Array { Rank: > 1 } grid => Slice(grid, [], depth),
        ITuple tuple => Sequence(Enumerable.Range(0, tuple.Length).Select(index => tuple[index]), depth),
        IDictionary dictionary => Record(dictionary, depth),
        IEnumerable items => Sequence(items.Cast<object?>(), depth),
        _ when IsMemory(value.GetType()) => Convert(value.GetType().GetMethod("ToArray")!.Invoke(value, null), depth),
        _ => ByProperties(value, depth),
    };

    private static bool IsMemory(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(ReadOnlyMemory<>) || definition == typeof(Memory<>));

    private static PlainData.Sequence Sequence(IEnumerable<object?> items, int depth)
    {
        var sequence = ImmutableArray.CreateBuilder<PlainData>();
        foreach (var item in items)
        {
            Stopping.CellStop.Check();
            if (sequence.Count == Longest)
                throw new ShapeException($"A sequence has more than {Longest:N0} items, or never ends.");
            sequence.Add(Convert(item, depth + 1));
        }
        return new PlainData.Sequence(sequence.DrainToImmutable());
    }

    private static PlainData Slice(Array grid, int[] index, int depth) => index.Length == grid.Rank
        ? Convert(grid.GetValue(index), depth)
        : new PlainData.Sequence([.. Enumerable.Range(0, grid.GetLength(index.Length)).Select(next => Slice(grid, [.. index, next], depth))]);

    private static PlainData.Record Record(IDictionary dictionary, int depth)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, PlainData>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in dictionary)
        {
            fields[entry.Key as string ?? throw new ShapeException($"A dictionary has keys of type {TypeNames.Of(entry.Key.GetType())}, not string.")] =
                Convert(entry.Value, depth + 1);
        }
        return new PlainData.Record(fields.ToImmutable());
    }

    private static PlainData.Record ByProperties(object value, int depth)
    {
        var type = value.GetType();
        if (value is Delegate || type.Assembly == typeof(object).Assembly || type.FullName?.StartsWith("Microsoft.FSharp.Core.FSharpFunc", StringComparison.Ordinal) == true)
            throw new ShapeException($"A value of type {TypeNames.Of(type)} is neither number, truth value, text, sequence nor record.");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0);
        return new PlainData.Record(properties.ToImmutableSortedDictionary(
            property => property.Name, property => Convert(property.GetValue(value), depth + 1), StringComparer.Ordinal));
    }
}
