namespace InnerAlignment.Course.Report;

/// <summary>What the report is made with, and under which licences.</summary>
internal static class AboutPage
{
    public static string Render(bool hasGlossary = true) => new Layout("About these pages", "") { HasGlossary = hasGlossary }.Render(Html.Of(
        $"""
        <h1>About these pages</h1>
        <section class="prose"><p>These pages were written by the <code>course</code> command from the course's notebooks. They need no network: whatever draws on them lies beside them.
        Outputs that bring their own scripts run in frames that can reach neither the page nor the network.</p>
        <h2>Bundled parts</h2></section>{ReportAssets.Licences.Select(Part)}
        """));

    private static Html Part(BundledPart part) => Html.Of(
        $"<details class=\"licence\"><summary><b>{part.Name}</b> · {part.Purpose} · {part.Licence}</summary><pre class=\"value\">{ReportAssets.LicenceText(part)}</pre></details>");
}
