using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures;

/// <summary>A figure as HTML that draws by itself: it carries its drawing library, packed, and its words for whoever cannot see it.</summary>
internal static class FigurePage
{
    private const string Version = "2.28.0";
    private static readonly Lazy<string> Flat = new(() => Packed("cartesian"));
    private static readonly Lazy<string> Solid = new(() => Packed("gl3d"));
    private static readonly Lazy<string> Script = new(() => Encoding.UTF8.GetString(Asset("figure.js")).Trim());
    private static int _shown;

    public static string Write(string plotlyJson, string words, bool solid, int height, AgentLayers? agents)
    {
        var id = $"figure-{Digest(plotlyJson)}-{Interlocked.Increment(ref _shown)}";
        var key = $"plotly-{(solid ? "gl3d" : "cartesian")}-{Version}";
        var said = Page.Encode(words);
        var packed = (solid ? Solid : Flat).Value;
        return $"""
            <div id="{id}" role="img" aria-label="{said}" style="position:relative;width:100%;min-height:{height}px;color:inherit">
            <p>{said}</p></div>
            <script>{Script.Value}("{id}", "{key}", "{packed}", {Json.ForPage(plotlyJson)}, {(agents is null ? "null" : Json.Write(agents))})</script>
            """;
    }

    private static string Packed(string bundle) => Convert.ToBase64String(Asset($"plotly-{bundle}-{Version}.min.js.gz"));

    private static byte[] Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}

/// <summary>Which layers of an agents figure a pointer connects.</summary>
internal sealed record AgentLayers(int Dots, int Arrows, int Ring, double TipAhead);
