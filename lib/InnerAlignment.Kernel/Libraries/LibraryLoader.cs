using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace InnerAlignment.Kernel.Libraries;

/// <summary>Loads referenced libraries once for all languages, so that a type is the same type in each; what a library needs is looked for beside it.</summary>
internal sealed class LibraryLoader
{
    /// <summary>What follows the name of a library that is not there.</summary>
    internal const string HowToBuild =
        ". The path starts at the notebook's folder. The course's own library is built by 'dotnet build' in the course's folder.";

    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal);

    static LibraryLoader() => AssemblyLoadContext.Default.Resolving += FindBeside;

    /// <summary>The loader by which Roslyn's scripts find their libraries.</summary>
    internal InteractiveAssemblyLoader Scripts { get; } = new();

    /// <summary>Loads the library, unless it is loaded.</summary>
    internal void Load(string path)
    {
        lock (Folders)
            Folders.Add(Path.GetDirectoryName(path)!);
        try
        {
            Scripts.RegisterDependency(AssemblyLoadContext.Default.LoadFromAssemblyPath(path));
        }
        catch (Exception exception) when (exception is FileLoadException or BadImageFormatException)
        {
            // Another version is loaded, or it is no library: the compiler says which of its types fail.
        }
    }

    private static Assembly? FindBeside(AssemblyLoadContext context, AssemblyName name)
    {
        string[] folders;
        lock (Folders)
            folders = [.. Folders];
        var file = folders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists);
        return file is null ? null : context.LoadFromAssemblyPath(file);
    }
}
