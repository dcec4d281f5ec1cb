namespace InnerAlignment.Lessons.Display;

internal static class MimeType
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Mermaid = "text/vnd.mermaid";
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Verdict = "application/vnd.inner-alignment.verdict+json";
    public const string Measurement = "application/vnd.inner-alignment.measurement+json";
    public const string Waiting = "application/vnd.inner-alignment.waiting+json";
    public const string Prediction = "application/vnd.inner-alignment.prediction+json";

    public static readonly string[] All = [Html, Plain, Mermaid, Plotly, Verdict, Measurement, Waiting, Prediction];
}
