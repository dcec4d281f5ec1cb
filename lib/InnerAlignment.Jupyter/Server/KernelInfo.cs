using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Server;

/// <summary>How the kernel introduces itself.</summary>
internal static class KernelInfo
{
    private static readonly string Version = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    /// <summary>Answers a <c>kernel_info_request</c>. The language is the one of cells that name none: the others are chosen by magic lines.</summary>
    internal static JsonObject Answer() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Protocol.Version,
        ["implementation"] = "inner-alignment-course",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["banner"] = $"Kernel of InnerAlignmentCourse {Version}: C# 14, F#, HTML, JavaScript, Mermaid, Markdown. #!lsmagic lists what a line may begin with.",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
    };
}
