using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Report;

/// <summary>What the lessons library says to programs, as cards in the report's own hand.</summary>
internal static class LessonCards
{
    public static Html Verdict(VerdictRecord verdict)
    {
        (string Name, string? Value)[] facts =
        [
            ("input", verdict.CounterExample), ("expected", verdict.Expected), ("came", verdict.Actual), ("line", verdict.Line?.ToString()),
        ];
        var rows = facts.Where(fact => fact.Value is not null).Select(fact => Html.Of($"<dt>{fact.Name}</dt><dd><code>{fact.Value}</code></dd>"));
        var hint = verdict.Hint is null ? Html.None : Html.Of($"<div class=\"hint\">{Prose.Line(verdict.Hint)}</div>");
        var later = verdict is { Status: "right", HiddenTests: > 0 and var count }
            ? Html.Of($"<p class=\"aside\">{count} more {(count == 1 ? "test runs" : "tests run")} at grading.</p>")
            : Html.None;
        return Html.Of(
            $"""
            <div class="verdict {verdict.Status}">{Badge(verdict.Status)} {Prose.Line(verdict.Message)}<dl>{rows}</dl>{hint}{later}</div>
            """);
    }

    public static Html Badge(string status) => Html.Of($"<span class=\"badge {status}\">{Words(status)}</span>");

    public static Html Prediction(JsonObject prediction)
    {
        var unit = prediction["unit"]?.ToString();
        return (Number(prediction["committed"]), Number(prediction["result"])) switch
        {
            (null, _) => Html.Of($"<div class=\"card\">Predict first: the result is shown once a number is committed.</div>"),
            ({ } committed, null) => Html.Of($"<div class=\"card\">Predicted: <b>{committed}</b> {unit}</div>"),
            ({ } committed, { } result) => Html.Of($"<div class=\"card\">Predicted <b>{committed}</b>, came <b>{result}</b> {unit}</div>"),
        };
    }

    public static Html Waiting(JsonObject waiting) => Html.Of(
        $"<div class=\"card\">Waiting for <a href=\"#{waiting["exercise"]?.ToString()}\">{waiting["title"]?.ToString()}</a></div>");

    public static Html Measurements(ImmutableArray<MeasurementRecord> items) => Html.Of(
        $"""
        <div class="wide"><table class="measurements"><thead><tr><th>measured</th><th></th><th>expected</th><th></th><th>by</th></tr></thead><tbody>{items.Select(Row)}</tbody></table></div>
        """);

    public static string Expected(MeasurementRecord item) => (item.Relation, item.Tolerance) switch
    {
        ("within", var tolerance) => $"{Number(item.Reference)} ± {Number(tolerance)}",
        (var relation, 0) => $"{relation} {Number(item.Reference)}",
        (var relation, var tolerance) => $"{relation} {Number(item.Reference)} by {Number(tolerance)}",
    };

    public static Html Agreement(MeasurementRecord item) =>
        Html.Of($"<span class=\"badge {(item.Agrees ? "right" : "wrong")}\">{(item.Agrees ? "agrees" : "disagrees")}</span>");

    public static string Number(double value) => Math.Abs(value) is >= 1e6 or (> 0 and < 1e-4)
        ? Scientific(FormattableString.Invariant($"{value:0.###e0}").Split('e'))
        : FormattableString.Invariant($"{value:0.######}");

    private static string Scientific(string[] parts) => $"{parts[0]} × 10{string.Concat(parts[1].Select(Raised))}";

    private static char Raised(char character) => character == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[character - '0'];

    private static Html Row(MeasurementRecord item) => Html.Of(
        $"""
        <tr><th scope="row">{item.Name}</th><td><b>{Number(item.Measured)}</b> {item.Unit}</td><td>{Expected(item)} {item.Unit}</td><td>{Agreement(item)}</td><td>{Prose.Line(item.Source)}</td></tr>
        """);

    private static string? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? Number(number) : node?.ToString();

    private static string Words(string status) => status switch
    {
        "right" => "✓ right",
        "wrong" => "✗ wrong",
        _ => "○ unanswered",
    };
}
