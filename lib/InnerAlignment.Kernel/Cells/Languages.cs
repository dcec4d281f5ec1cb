using InnerAlignment.Kernel.CSharp;
using InnerAlignment.Kernel.FSharp;
using InnerAlignment.Kernel.Libraries;

namespace InnerAlignment.Kernel.Cells;

/// <summary>The languages that hold variables, each made when the first cell needs it.</summary>
internal sealed class Languages
{
    private readonly Lazy<CSharpLanguage> csharp;
    private readonly Lazy<FSharpLanguage> fsharp;

    internal Languages()
    {
        var libraries = new LibraryLoader();
        csharp = new(() => new CSharpLanguage(libraries));
        fsharp = new(() => new FSharpLanguage());
    }

    /// <summary>Every language a cell may be in.</summary>
    internal static string[] Names { get; } = ["csharp", "fsharp", "html", "javascript", "markdown", "mermaid"];

    internal CSharpLanguage CSharp => csharp.Value;

    internal FSharpLanguage FSharp => fsharp.Value;

    internal ValueLanguage Values { get; } = new();

    /// <summary>A language by name, or null when it is none that holds variables.</summary>
    internal ILanguage? Of(string name) => name switch
    {
        "csharp" => CSharp,
        "fsharp" => FSharp,
        ValueLanguage.Name => Values,
        _ => null,
    };
}
