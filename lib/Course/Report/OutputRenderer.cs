using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Report;

/// <summary>The outputs of a cell as markup: what programs can read is drawn from that, everything else as the display says.</summary>
internal sealed partial class OutputRenderer(PageContext page)
{
    private const int LongestText = 20_000;

    /// <summary>Half the size of the default where labels are not ASCII; what could end the script is escaped apart.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Html Render(KernelOutput output) => output switch
    {
        KernelOutput.StreamText stream => Stream(stream.Name, stream.Text),
        KernelOutput.Error error => Error(error),
        KernelOutput.Display display => Render(display.Bundle),
        KernelOutput.Result result => Render(result.Bundle),
        _ => Html.None,
    };

    private Html Render(MimeBundle bundle)
    {
        Html[] read =
        [
            .. bundle.Verdict is { } verdict ? [LessonCards.Verdict(verdict)] : (Html[])[],
            .. bundle.Object(Displays.Prediction) is { } prediction ? [LessonCards.Prediction(prediction)] : (Html[])[],
            .. bundle.Object(Displays.Waiting) is { } waiting ? [LessonCards.Waiting(waiting)] : (Html[])[],
            .. bundle.Object(Displays.Plotly) is { } figure ? [Figure(figure, bundle.PlainText)] : (Html[])[],
            .. bundle.Measurements is { IsEmpty: false } items ? [LessonCards.Measurements(items)] : (Html[])[],
            .. bundle.Text(Displays.Mermaid) is { } diagram ? [Diagram(diagram)] : (Html[])[],
            .. bundle.Inner is { } inner ? [Render(inner)] : (Html[])[],
        ];
        return read.Length > 0 ? Html.Join(read) : Shown(bundle);
    }

    public Html Diagram(string source)
    {
        page.HasDiagrams = true;
        return Html.Of($"<figure class=\"diagram\"><pre class=\"drawable\">{source}</pre></figure>");
    }

    private Html Shown(MimeBundle bundle)
    {
        if (Pictures.Types.FirstOrDefault(type => bundle.Text(type) is not null) is { } picture)
            return Picture(picture, bundle.Text(picture)!, bundle.PlainText);
        if (bundle.Text("text/markdown") is { } markdown)
            return Html.Of($"<section class=\"prose\">{page.Prose.Render(markdown)}</section>");
        if (bundle.Html is { } html)
            return Markup(html, bundle.PlainText);
        if (bundle.Text("text/latex") is { } tex)
            return Html.Of($"<p class=\"math display\">{tex.Trim().Trim('$')}</p>");
        if (bundle.Text("application/javascript") is { } script)
            return Frame($"<script>{script}</script>");
        var plain = bundle.PlainText ?? bundle.Data.Select(part => part.Value?.ToString()).FirstOrDefault() ?? "";
        return plain.Length == 0 ? Html.None : Html.Of($"<pre class=\"value\">{Shortened(plain)}</pre>");
    }

    /// <summary>Markup that stands still is put behind a shadow root by the page's script: neither its styles nor an unclosed tag can leave it.</summary>
    private Html Markup(string html, string? plain) => PlainHtml.Acts(html)
        ? Frame(html)
        : Html.Of($"<div class=\"shown\" data-html=\"{html}\"><pre class=\"value\">{plain ?? ""}</pre></div>");

    private Html Frame(string html)
    {
        var address = page.AddFrame(FrameDocument.Of(html));
        return Html.Of($"<iframe class=\"shown\" src=\"{address}\" sandbox=\"allow-scripts\" loading=\"lazy\" title=\"output\"></iframe>");
    }

    private Html Figure(JsonObject figure, string? words)
    {
        page.HasFigures = true;
        int height = figure["layout"]?["height"] is JsonValue value && value.TryGetValue(out double pixels) ? (int)pixels : 450;
        return Html.Of(
            $"""
            <figure class="chart" role="img" aria-label="{words ?? "figure"}" style="min-height:{height}px"><p class="words">{words ?? ""}</p><script type="application/json">{new Html(figure.ToJsonString(Readable).Replace("<", "\\u003c", StringComparison.Ordinal))}</script></figure>
            """);
    }

    private static Html Picture(string type, string content, string? words)
    {
        var bytes = type == "image/svg+xml" ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(content)) : content.ReplaceLineEndings("");
        return Html.Of($"<figure><img src=\"data:{type};base64,{bytes}\" alt=\"{words ?? ""}\"></figure>");
    }

    private static Html Stream(string name, string text) =>
        Html.Of($"<pre class=\"stream {(name == "stderr" ? "stderr" : "stdout")}\">{Shortened(Escapes().Replace(text, "").TrimEnd('\n'))}</pre>");

    private static Html Error(KernelOutput.Error error) => Html.Of(
        $"""
        <div class="error" role="alert"><p><strong>{error.Name}</strong> {error.Message}</p><pre>{Shortened(Escapes().Replace(string.Join('\n', error.Traceback), ""))}</pre></div>
        """);

    private static string Shortened(string text) => text.Length <= LongestText
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, LongestText)}\n… {text.Length - LongestText:N0} more characters stand in the executed notebook.");

    [GeneratedRegex(@"\x1B\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
