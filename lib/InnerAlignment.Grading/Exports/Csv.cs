using System.Globalization;
using System.Text;

namespace InnerAlignment.Grading.Exports;

/// <summary>Comma-separated values (RFC 4180), the same bytes for the same values.</summary>
internal static class Csv
{
    private const string Formula = "=+-@\t\r";

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
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A learner's name must not become a formula in a spreadsheet.</summary>
    private static string Harmless(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
