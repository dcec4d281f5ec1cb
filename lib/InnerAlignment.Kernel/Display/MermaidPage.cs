using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InnerAlignment.Kernel.Display;

/// <summary>A diagram as HTML that draws itself without a network: the library travels in it, compressed.</summary>
internal static class MermaidPage
{
    internal static string Html(string source) => Asset("mermaid.html")
        .Replace("{{id}}", Id(source), StringComparison.Ordinal)
        .Replace("{{text}}", WebUtility.HtmlEncode(source), StringComparison.Ordinal)
        // The default encoder escapes <, so that the source cannot end the script.
        .Replace("{{source}}", JsonSerializer.Serialize(source), StringComparison.Ordinal)
        .Replace("{{library}}", Convert.ToBase64String(Bytes("mermaid.min.js.gz")), StringComparison.Ordinal);

    private static string Id(string source) =>
        $"mermaid-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12]}-{Environment.TickCount64:x}";

    private static string Asset(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var resource = typeof(MermaidPage).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The kernel was built without {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
