using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>What a check said of an answer.</summary>
/// <param name="Exercise">The exercise's slug.</param>
/// <param name="Status"><c>unanswered</c>, <c>wrong</c> or <c>right</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Expected">What should have come; null where there is nothing to say, as below.</param>
/// <param name="Actual">What came.</param>
/// <param name="CounterExample">The input on which it came.</param>
/// <param name="Line">The line of the answer cell, from 1.</param>
/// <param name="Hint">The hint written for this mistake.</param>
/// <param name="HiddenTests">How many more tests run at grading.</param>
internal sealed record VerdictRecord(
    string Exercise,
    string Status,
    string? Message = null,
    string? Expected = null,
    string? Actual = null,
    string? CounterExample = null,
    int? Line = null,
    string? Hint = null,
    int? HiddenTests = null);

/// <summary>A measured number beside the number that it should agree with.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The number that came.</param>
/// <param name="Reference">The number expected.</param>
/// <param name="Tolerance">How far from it still agrees, or how clear of it the number has to be.</param>
/// <param name="Relation"><c>within</c>, <c>above</c> or <c>below</c>.</param>
/// <param name="Source">Where the reference comes from.</param>
/// <param name="Unit">Of all three numbers.</param>
/// <param name="Agrees">Whether they agree.</param>
internal sealed record MeasurementRecord(
    string Name,
    double Measured,
    double Reference,
    double Tolerance,
    string Relation,
    string? Source,
    string? Unit,
    bool Agrees);

/// <summary>The measurements that one display shows.</summary>
internal sealed record MeasurementList(ImmutableArray<MeasurementRecord> Measurements);

/// <summary>The MIME types by which the lessons library speaks to programs, and what stands in them.</summary>
internal static class Displays
{
    public const string Verdict = "application/vnd.inner-alignment.verdict+json";
    public const string Measurement = "application/vnd.inner-alignment.measurement+json";
    public const string Waiting = "application/vnd.inner-alignment.waiting+json";
    public const string Prediction = "application/vnd.inner-alignment.prediction+json";
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Mermaid = "text/vnd.mermaid";

    extension(MimeBundle bundle)
    {
        public VerdictRecord? Verdict => Parsed(bundle.Object(Verdict), RunJson.Default.VerdictRecord);

        public ImmutableArray<MeasurementRecord> Measurements =>
            Parsed(bundle.Object(Measurement), RunJson.Default.MeasurementList)?.Measurements ?? [];

        /// <summary>The bundle, then what it holds in turn: an experiment shown beside a prediction, a reference shown meanwhile.</summary>
        public IEnumerable<MimeBundle> WithInner() =>
            [bundle, .. bundle.Inner is { } inner ? inner.WithInner() : []];

        /// <summary>What a prediction or a waiting experiment shows below itself, or null.</summary>
        public MimeBundle? Inner =>
            (bundle.Object(Prediction) ?? bundle.Object(Waiting))?["shown"] is JsonObject shown ? new MimeBundle(shown) : null;

        /// <summary>The text of a type, or null.</summary>
        public string? Text(string type) => bundle.Data[type] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

        /// <summary>The JSON object of a type; kernels that know only text hand it over as a string.</summary>
        public JsonObject? Object(string type) => bundle.Data[type] switch
        {
            JsonObject members => members,
            JsonValue value when value.TryGetValue(out string? text) => TryParse(text),
            _ => null,
        };
    }

    /// <summary>The bundle of an output that has one.</summary>
    public static MimeBundle? BundleOf(KernelOutput output) => output switch
    {
        KernelOutput.Display display => display.Bundle,
        KernelOutput.Result result => result.Bundle,
        _ => null,
    };

    private static T? Parsed<T>(JsonObject? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return json?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
