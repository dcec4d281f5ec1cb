using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.Libraries;

/// <summary>Finds the libraries that <c>#r</c> names, from the working directory, and tells which were found.</summary>
/// <param name="onResolved">Receives the full path of every library that a cell references.</param>
internal sealed class LibraryResolver(Action<string> onResolved) : MetadataReferenceResolver
{
    private static readonly HashSet<string> OwnFolders =
        [.. new[] { typeof(object), typeof(LibraryResolver) }.Select(type => Path.GetDirectoryName(type.Assembly.Location)!)];

    // One reference per file and version: the compiler keeps what it has read of a library with the reference.
    private readonly Dictionary<(string Path, DateTime Written, MetadataReferenceProperties Properties), PortableExecutableReference> known = [];

    public override bool ResolveMissingAssemblies => true;

    /// <summary>What a learner's library needs is looked for beside it; what the framework and the kernel need for themselves is not the cells' business.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        definition is PortableExecutableReference { FilePath: { } file } && OwnFolders.Contains(Path.GetDirectoryName(file)!)
            ? null
            : WithDocumentation(ScriptMetadataResolver.Default.ResolveMissingAssembly(definition, referenceIdentity));

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(reference.Replace('\\', '/'), Environment.CurrentDirectory);
        if (!File.Exists(path))
            return ScriptMetadataResolver.Default.ResolveReference(reference, null, properties);
        onResolved(path);
        return [Reference(path, properties)];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>A library by its file, with the documentation beside it.</summary>
    internal PortableExecutableReference Reference(string path) => Reference(path, MetadataReferenceProperties.Assembly);

    // The properties of a #r make the libraries beside the one it names visible too.
    private PortableExecutableReference Reference(string path, MetadataReferenceProperties properties)
    {
        var key = (path, File.GetLastWriteTimeUtc(path), properties);
        if (!known.TryGetValue(key, out var reference))
            known[key] = reference = MetadataReference.CreateFromFile(path, properties, Documentation(path));
        return reference;
    }

    private PortableExecutableReference? WithDocumentation(PortableExecutableReference? found) =>
        found?.FilePath is { } path ? Reference(path, found.Properties) : found;

    private static XmlDocumentationProvider? Documentation(string path) =>
        File.Exists(Path.ChangeExtension(path, ".xml")) ? XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")) : null;
}
