using FSharp.Compiler.CodeAnalysis;
using InnerAlignment.Kernel.Libraries;
using Microsoft.DotNet.Interactive;
using Microsoft.FSharp.Core;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>What F# cells see without asking: libraries and open namespaces.</summary>
internal static class FSharpLibraries
{
    private static readonly Lazy<FSharpChecker> LazyChecker = new(Create);

    /// <summary>Namespaces and types that are open in every cell.</summary>
    internal static readonly string[] Opens =
    [
        "open System", "open System.Text", "open System.Threading.Tasks", "open System.Linq",
        "open Microsoft.DotNet.Interactive", "open Microsoft.DotNet.Interactive.Formatting", "open type Microsoft.DotNet.Interactive.Kernel",
    ];

    /// <summary>The kernel's own libraries that cells may use.</summary>
    internal static string[] Own { get; } =
    [
        typeof(DisplayedValue).Assembly.Location,
        typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
    ];

    /// <summary>Every library that cells see.</summary>
    internal static IEnumerable<string> Files
    {
        get
        {
            var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            return FrameworkLibraries.Names.Select(name => Path.Combine(framework, name + ".dll"))
                .Append(typeof(Unit).Assembly.Location)
                .Concat(Own);
        }
    }

    /// <summary>The compiler's service for code that is read and not run.</summary>
    internal static FSharpChecker Checker => LazyChecker.Value;

    // An option that is null is F#'s None.
    private static FSharpChecker Create() => FSharpChecker.Create(
        projectCacheSize: null, keepAssemblyContents: null, keepAllBackgroundResolutions: null, legacyReferenceResolver: null,
        tryGetMetadataSnapshot: null, suggestNamesForErrors: null, keepAllBackgroundSymbolUses: null,
        enableBackgroundItemKeyStoreAndSemanticClassification: null, enablePartialTypeChecking: null, parallelReferenceResolution: null,
        captureIdentifiersWhenParsing: null, documentSource: null, useTransparentCompiler: null, transparentCompilerCacheSizes: null);
}
