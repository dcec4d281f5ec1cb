using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>Finds what <c>#load</c> names, from the working directory; names of cells stay names and do not become paths.</summary>
internal sealed class CellSources(string cellName) : SourceFileResolver(ImmutableArray<string>.Empty, Environment.CurrentDirectory)
{
    public override string? NormalizePath(string path, string? baseFilePath) =>
        path == cellName ? path : base.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        base.ResolveReference(path, baseFilePath == cellName ? null : baseFilePath);
}
