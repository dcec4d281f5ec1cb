using System.Text.Json;

namespace InnerAlignment.Grading.Tests.Exports;

/// <summary>The rules that Gradescope publishes for <c>results.json</c> (<see href="https://gradescope-autograders.readthedocs.io/en/latest/specs/"/>, "Output format").</summary>
internal static class GradescopeForm
{
    private static readonly string[] Visibilities = ["hidden", "after_due_date", "after_published", "visible"];
    private static readonly string[] TextFormats = ["text", "html", "simple_format", "md", "ansi"];

    private static readonly Dictionary<string, Func<JsonElement, bool>> Whole = new()
    {
        ["score"] = IsNumber,
        ["execution_time"] = IsNumber,
        ["output"] = IsText,
        ["output_format"] = value => IsOneOf(value, TextFormats),
        ["test_output_format"] = value => IsOneOf(value, TextFormats),
        ["test_name_format"] = value => IsOneOf(value, TextFormats),
        ["visibility"] = value => IsOneOf(value, Visibilities),
        ["stdout_visibility"] = value => IsOneOf(value, Visibilities),
        ["extra_data"] = value => value.ValueKind == JsonValueKind.Object,
        ["tests"] = value => value.ValueKind == JsonValueKind.Array,
    };

    private static readonly Dictionary<string, Func<JsonElement, bool>> Test = new()
    {
        ["score"] = IsNumber,
        ["max_score"] = IsNumber,
        ["status"] = value => IsOneOf(value, ["passed", "failed"]),
        ["name"] = IsText,
        ["name_format"] = value => IsOneOf(value, TextFormats),
        ["number"] = IsText,
        ["output"] = IsText,
        ["output_format"] = value => IsOneOf(value, TextFormats),
        ["tags"] = value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(IsText),
        ["visibility"] = value => IsOneOf(value, Visibilities),
        ["extra_data"] = value => value.ValueKind == JsonValueKind.Object,
    };

    /// <summary>What breaks the rules, as sentences.</summary>
    public static IEnumerable<string> Faults(JsonElement results)
    {
        var tests = results.TryGetProperty("tests", out var list) ? list.EnumerateArray().ToArray() : [];
        var missing = results.TryGetProperty("score", out _) || (tests.Length > 0 && tests.All(test => test.TryGetProperty("score", out _)))
            ? (string[])[]
            : ["no score, neither of the whole nor of every test"];
        return missing.Concat(Faults(results, Whole)).Concat(tests.SelectMany(test => Faults(test, Test)));
    }

    private static IEnumerable<string> Faults(JsonElement value, Dictionary<string, Func<JsonElement, bool>> rules) =>
        value.EnumerateObject().Where(member => !rules.TryGetValue(member.Name, out var rule) || !rule(member.Value)).Select(member => $"{member.Name}: {member.Value}");

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsOneOf(JsonElement value, string[] words) => IsText(value) && words.Contains(value.GetString());
}
