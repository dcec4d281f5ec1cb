namespace InnerAlignment.Course.Report;

/// <summary>A document of its own for an output that acts: it may run its scripts, and reach neither the page, nor the disk, nor the network.</summary>
internal static class FrameDocument
{
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:";

    /// <summary>The document tells the page its height, and takes the page's theme.</summary>
    public static string Of(string html) =>
        $$"""
        <!doctype html>
        <html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{Policy}}">
        <style>:root { color-scheme: light dark } body { margin: 0; padding: 1px; font: 16px/1.5 system-ui, sans-serif; overflow-y: hidden } canvas, img, svg { max-width: 100% }</style>
        <script>
        const tell = () => parent.postMessage({ height: document.documentElement.scrollHeight }, "*");
        addEventListener("message", event => {
          if (event.source !== parent) return;
          document.documentElement.style.colorScheme = event.data.theme;
          tell();
        });
        addEventListener("DOMContentLoaded", () => new ResizeObserver(tell).observe(document.body));
        </script></head><body>
        {{html}}
        </body></html>
        """;
}
