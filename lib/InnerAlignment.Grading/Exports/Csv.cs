using System.Buffers;
using System.Globalization;
using System.Text;

namespace InnerAlignment.Grading.Exports;

/// <summary>Comma-separated values (RFC 4180), the same bytes for the same values.</summary>
internal static class Csv
{
    private const string Formula = "=+-@\t\r";

    /// <summary>Without one of these a formula calls nothing, starts nothing and reads no other file.</summary>
    private static readonly SearchValues<char> Calls = SearchValues.Create("(|!'\"[");

    public static string Table(IEnumerable<IEnumerable<object?>> rows)
    {
        StringBuilder text = new();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A number as a number; points are rounded to a hundredth.</summary>
    public static string Points(double points) => Math.Round(points, 2).ToString(CultureInfo.InvariantCulture);

    private static string Field(object? value) => value switch
    {
        null => "",
        double number => Points(number),
        string text => Quoted(Harmless(text)),
        Identifier identifier => Quoted(Harmless(identifier)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A learner's name must not become a formula in a spreadsheet.</summary>
    private static string Harmless(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>What another program looks a learner up by stays as it is, unless it could do something in a spreadsheet: then nobody is better than that.</summary>
    private static string Harmless(Identifier identifier) =>
        identifier.Text.AsSpan().IndexOfAny(Calls) < 0 && !identifier.Text.Any(char.IsControl) ? identifier.Text : Harmless(identifier.Text);

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A text by which another program finds a learner.</summary>
internal sealed record Identifier(string Text);
