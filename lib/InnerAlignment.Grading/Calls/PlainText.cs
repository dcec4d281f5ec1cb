using System.Globalization;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Calls;

/// <summary>Plain data as instructors read it.</summary>
internal static class PlainText
{
    private const int MostItems = 24;

    public static string Of(CallArgument argument) => argument is CallArgument.Value value ? Of(value.Data) : "a proxy";

    public static string Of(PlainData data) => data switch
    {
        PlainData.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PlainData.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        PlainData.Truth truth => truth.Value ? "true" : "false",
        PlainData.Text text => $"\"{text.Value}\"",
        PlainData.Sequence items => $"[{Join(items.Items.Select(Of), items.Items.Length)}]",
        PlainData.Record record => $"{{{Join(record.Fields.Select(field => $"{field.Key}: {Of(field.Value)}"), record.Fields.Count)}}}",
        _ => "nothing",
    };

    private static string Join(IEnumerable<string> items, int count) =>
        string.Join(", ", count <= MostItems ? items : items.Take(MostItems).Append($"… ({count})"));
}
