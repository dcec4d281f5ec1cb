using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>What a check says of an answer.</summary>
public enum VerdictStatus
{
    /// <summary>The stub still stands.</summary>
    Unanswered,

    /// <summary>Something was expected and something else came.</summary>
    Wrong,

    /// <summary>Every visible case is right; hidden tests may remain.</summary>
    Right,
}

/// <summary>The verdict that a check displays beside its HTML.</summary>
/// <param name="Exercise">The slug of the exercise.</param>
/// <param name="Status">Unanswered, wrong or right.</param>
/// <param name="Message">The sentence that a learner reads.</param>
/// <param name="Expected">What was expected, in words or numbers, or null.</param>
/// <param name="Actual">What came, or null.</param>
/// <param name="CounterExample">The input at which it came, or null.</param>
/// <param name="Line">The line of the answer where it went wrong, or null.</param>
/// <param name="Hint">The hint for this mistake, or null.</param>
/// <param name="HiddenTests">How many more tests run at grading.</param>
public sealed record Verdict(
    string Exercise,
    VerdictStatus Status,
    string Message,
    string? Expected = null,
    string? Actual = null,
    string? CounterExample = null,
    int? Line = null,
    string? Hint = null,
    int HiddenTests = 0)
{
    /// <summary>The type under which a verdict travels.</summary>
    public const string MimeType = "application/vnd.inner-alignment.verdict+json";

    /// <summary>The verdict within a display, or null where there is none that is well-formed.</summary>
    public static Verdict? TryRead(MimeBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (bundle.Data[MimeType] is not JsonObject json || json.TextAt("exercise") is not { } exercise || ReadStatus(json) is not { } status)
            return null;
        return new Verdict(
            exercise, status, Text(json, "message") ?? "", Text(json, "expected"), Text(json, "actual"), Text(json, "counterExample"),
            Integer(json, "line"), Text(json, "hint"), Integer(json, "hiddenTests") ?? 0);
    }

    private static VerdictStatus? ReadStatus(JsonObject json) => json.TextAt("status") switch
    {
        "unanswered" => VerdictStatus.Unanswered,
        "wrong" => VerdictStatus.Wrong,
        "right" => VerdictStatus.Right,
        _ => null,
    };

    private static string? Text(JsonObject json, string key) => json[key] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    private static int? Integer(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
