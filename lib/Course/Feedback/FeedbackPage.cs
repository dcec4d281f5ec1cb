using InnerAlignment.Course.Report;

namespace InnerAlignment.Course.Feedback;

/// <summary>What surrounds the content of a feedback page: one file that needs no other and runs no script.</summary>
internal static class FeedbackPage
{
    private static readonly Html Style = new("""
        <style>
        :root { color-scheme: light dark; --line: light-dark(#d8d8d8, #444); --soft: light-dark(#5c5c5c, #a8a8a8); --good: light-dark(#1a7f37, #57c979); --bad: light-dark(#a8321f, #f0806c); }
        body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem 1rem 4rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 2rem 0 .3rem; display: flex; gap: 1rem; justify-content: space-between; }
        .points { white-space: nowrap; font-variant-numeric: tabular-nums; } .soft { color: var(--soft); } .note { border-left: 3px solid var(--bad); padding-left: .8rem; }
        ul { padding-left: 1.2rem; margin: .3rem 0; } li.right::marker { color: var(--good); content: "\2713\00a0"; } li.wrong::marker { color: var(--bad); content: "\2717\00a0"; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; } dt { color: var(--soft); } dd { margin: 0; font-family: ui-monospace, monospace; font-size: .9rem; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { overflow-wrap: normal; } td:has(.bar) { width: 40%; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } .bar { background: light-dark(#3b6fb6, #7ba7e0); height: .8rem; min-width: 1px; }
        </style>
        """);

    public static string Render(string title, Html content) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        {Style}</head>
        <body><main>{content}</main></body></html>

        """).Markup;
}
