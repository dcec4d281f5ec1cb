using System.IO.MemoryMappedFiles;
using Microsoft.CodeAnalysis;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>A reference to a library of the framework that is read where it lies: what no cell asks for never becomes memory of the process.</summary>
/// <remarks><see cref="MetadataReference.CreateFromFile(string, MetadataReferenceProperties, DocumentationProvider)"/> copies the whole tables of a library, 12 MB for all that cells see.
/// The mapping stays until the process ends, so this is for files that nobody rewrites meanwhile.</remarks>
internal static class MappedReference
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">It is no library.</exception>
    internal static unsafe PortableExecutableReference To(string file)
    {
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var module = ModuleMetadata.CreateFromImage((nint)start, (int)new FileInfo(file).Length);
        return AssemblyMetadata.Create(module).GetReference(filePath: file);
    }
}
