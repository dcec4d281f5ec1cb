using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Display;

/// <summary>Cells whose language is shown, not run: HTML, JavaScript, Markdown, Mermaid.</summary>
internal static class WebCells
{
    /// <summary>What such a cell displays, or null when the language is run by the kernel.</summary>
    internal static MimeBundle? Of(string language, string text) => language switch
    {
        "html" => Bundles.Text("text/html", text),
        "javascript" => Bundles.Text("text/html", $"<script type=\"text/javascript\">{text}</script>"),
        "markdown" => Bundles.Text("text/markdown", text),
        "mermaid" => Mermaid(text),
        _ => null,
    };

    private static MimeBundle Mermaid(string source) => new(new JsonObject
    {
        ["text/html"] = MermaidPage.Html(source),
        ["text/plain"] = source,
        ["text/vnd.mermaid"] = source,
    });
}
