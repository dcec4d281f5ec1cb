using System.Security.Cryptography;
using System.Text;

namespace InnerAlignment.Course.Report;

/// <summary>What surrounds the content of every page.</summary>
/// <param name="Title">In the browser's tab.</param>
/// <param name="Up">From the page back to the report's folder.</param>
internal sealed record Layout(string Title, string Up)
{
    public bool HasFigures { get; init; }

    public bool HasDiagrams { get; init; }

    public bool HasCode { get; init; }

    /// <summary>Whether the glossary lies beside the page.</summary>
    public bool HasGlossary { get; init; } = true;

    /// <summary>The page's own table of contents.</summary>
    public Html Contents { get; init; }

    /// <summary>The whole document; the same content makes the same bytes. Only the report's own scripts run on it, whatever prose and outputs bring along: their
    /// nonce is a hash of all of it, which no part of it can name.</summary>
    public string Render(Html content)
    {
        var nonce = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Title + content.Markup)))[..16];
        return Html.Of(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{Title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="script-src 'nonce-{nonce}' 'unsafe-eval'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
            {(HasCode ? Sheet("katex.min.css") : Html.None)}{Sheet("course.css")}
            <script nonce="{nonce}">try {"{"} const theme = localStorage.theme; if (theme) document.documentElement.dataset.theme = theme; {"}"} catch {"{}"}</script></head>
            <body><header class="bar"><a class="home" href="{Up}index.html">Inner Alignment</a><nav>{(HasGlossary ? Html.Of($"<a href=\"{Up}glossary.html\">Glossary</a>") : Html.None)}<a href="{Up}about.html">About</a><button type="button" id="theme" aria-label="light or dark"></button></nav></header>
            {(Contents.Markup?.Length > 0 ? Html.Of($"<nav class=\"contents\" aria-label=\"On this page\">{Contents}</nav>") : Html.None)}
            <main>{content}</main>
            {Scripts(nonce)}</body></html>

            """).Markup;
    }

    private Html Sheet(string name) => Html.Of($"<link rel=\"stylesheet\" href=\"{Up}{ReportAssets.Folder}/{name}\">");

    private Html Scripts(string nonce)
    {
        string[] names =
        [
            .. HasCode ? ["highlight.min.js", "fsharp.min.js", "katex.min.js"] : (string[])[],
            .. HasFigures ? [ReportAssets.Plotly, ReportAssets.Figures] : (string[])[],
            .. HasDiagrams ? [ReportAssets.Mermaid] : (string[])[],
            "course.js",
        ];
        return Html.Join(names.Select(name => Html.Of($"<script nonce=\"{nonce}\" src=\"{Up}{ReportAssets.Folder}/{name}\" defer></script>")));
    }
}
