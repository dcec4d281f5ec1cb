using System.Text;
using InnerAlignment.Kernel.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>The language level, imports and references that every C# cell starts with: those of .NET Interactive.</summary>
internal static class CSharpSettings
{
    internal const LanguageVersion Language = LanguageVersion.CSharp14;
    internal const int Version = 14;

    /// <summary>Namespaces and classes whose members cells name without qualification.</summary>
    internal static readonly string[] Imports =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Kernel",
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.DotNet.Interactive.Formatting.PocketViewTags",
    ];

    private static readonly Dictionary<string, MetadataReference> References =
        FrameworkFiles().ToDictionary(file => file, file => (MetadataReference)MappedReference.To(file));

    // What the compiler knows of the libraries is made once, before any cell, and kept: made by two compilations at once it would be there twice, and a cell might meet another
    // library than the cells before it.
    private static readonly Lazy<CSharpCompilation> Libraries = new(() =>
    {
        var libraries = CSharpCompilation.Create("libraries", references: References.Values);
        _ = libraries.GetSpecialType(SpecialType.System_Object);
        return libraries;
    });

    internal static CSharpParseOptions Parsing { get; } = new(Language, kind: SourceCodeKind.Script);

    /// <summary>The options of a cell.</summary>
    /// <param name="cellName">What its errors call it.</param>
    /// <param name="resolver">Finds what <c>#r</c> names.</param>
    /// <param name="isFirst">Whether no cell came before, whose references it would have.</param>
    internal static ScriptOptions Options(string cellName, MetadataReferenceResolver resolver, bool isFirst) => ScriptOptions.Default
        .WithLanguageVersion(Language)
        .WithReferences(isFirst ? Libraries.Value.References : [])
        .WithMetadataResolver(resolver)
        .WithSourceResolver(new CellSources(cellName))
        .WithOptimizationLevel(OptimizationLevel.Release)
        // All three are needed for line numbers in the frames of exceptions.
        .WithEmitDebugInformation(true)
        .WithFilePath(cellName)
        .WithFileEncoding(Encoding.UTF8);

    /// <summary>True for a library that every cell sees without a reference.</summary>
    internal static bool IsReferenced(string file) => References.ContainsKey(file);

    private static IEnumerable<string> FrameworkFiles()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return FrameworkLibraries.Names
            .Select(name => Path.Combine(framework, name + ".dll"))
            .Append(typeof(CSharpSettings).Assembly.Location)
            .Append(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location)
            .Append(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location);
    }
}
