using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>What runs on one system: the library that notebooks load, the kernel, the command.</summary>
/// <remarks>
/// For the system that this runs on: as it was built, with machine code ahead of time where the build had its compiler. For others: the same code as plain IL,
/// with the package files that NuGet names for them. No file says which assemblies belong together (<c>deps.json</c>): the runtime then takes all that lie beside the program.
/// </remarks>
internal sealed class SystemFiles(CourseRoot root, string rid)
{
    private const string RuntimeConfiguration = ".runtimeconfig.json";
    private static readonly string[] DebugSymbols = [".dbg", ".dwarf", ".pdb"];
    private static readonly string Pivot = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The system that this runs on.</summary>
    public static string Here => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Where a program lies within a bundle.</summary>
    public const string CommandFolder = "lib/bin/course";

    private ImmutableArray<BuiltProgram> Programs =>
    [
        new("Course", Path.Combine(root.Path, ".artifacts", "bin", "Course", Pivot), CommandFolder),
        new("InnerAlignment.Kernel", Path.Combine(root.Bin, "kernel"), "lib/bin/kernel"),
        new("InnerAlignment.Lessons", root.Bin, "lib/bin"),
    ];

    /// <exception cref="InvalidOperationException">Packages are missing, or the course is not built.</exception>
    public async Task<IEnumerable<BundleFile>> ListAsync(CancellationToken cancellationToken)
    {
        var packages = await new PackageFiles(root, rid).OfAsync([.. Programs.Select(program => program.Project)], cancellationToken);
        return Programs.SelectMany(program => Of(program, packages[program.Project])).ToArray();
    }

    private IEnumerable<BundleFile> Of(BuiltProgram program, ImmutableArray<string> packages)
    {
        var built = Directory.Exists(program.Folder)
            ? Directory.EnumerateFiles(program.Folder).ToDictionary(file => Path.GetFileName(file), StringComparer.Ordinal)
            : throw NotBuilt(program.Folder);
        foreach (var name in built.Keys.Where(IsOwn))
            yield return BundleFile.Of($"{program.Place}/{name}", rid == Here ? built[name] : Portable(name));
        foreach (var file in packages.Where(file => !DebugSymbols.Contains(Path.GetExtension(file)) && IsNeeded(file, built)))
            yield return BundleFile.Of($"{program.Place}/{Path.GetFileName(file)}", rid == Here ? built.GetValueOrDefault(Path.GetFileName(file), file) : file);
        foreach (var (name, file) in built.Where(one => IsRuntimeConfiguration(one.Key, built) || (program.Place == "lib/bin" && one.Key.EndsWith(".xml", StringComparison.Ordinal))))
            yield return BundleFile.Of($"{program.Place}/{name}", file);
        if (program.Place == CommandFolder)
        {
            foreach (var file in BundleFile.Below($"{program.Place}/report", Path.Combine(program.Folder, "report")))
                yield return file;
        }
    }

    private static bool IsRuntimeConfiguration(string name, Dictionary<string, string> built) =>
        name.EndsWith(RuntimeConfiguration, StringComparison.Ordinal) && built.ContainsKey(name[..^RuntimeConfiguration.Length] + ".dll");

    private static bool IsOwn(string name) => name is "course.dll" || (name.StartsWith("InnerAlignment", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>What the framework brings itself in a newer version, the build has left out.</summary>
    private static bool IsNeeded(string file, Dictionary<string, string> built) =>
        built.ContainsKey(Path.GetFileName(file)) || file.Replace('\\', '/').Contains("/runtimes/", StringComparison.Ordinal);

    /// <summary>An assembly of the course before machine code was added.</summary>
    private string Portable(string name)
    {
        var assembly = Path.GetFileNameWithoutExtension(name);
        var folder = Path.Combine(root.Path, ".artifacts", "obj", assembly == "course" ? "Course" : assembly);
        var compiled = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(pivot => Path.GetFileName(pivot) == Pivot || Path.GetFileName(pivot).StartsWith(Pivot + "_", StringComparison.Ordinal))
                .Select(pivot => Path.Combine(pivot, name)).Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc)
            : null;
        return compiled is not null && ProgramFile.KindOf(File.ReadAllBytes(compiled)) == CodeKind.Portable ? compiled : throw NotBuilt(Path.Combine(folder, Pivot, name));
    }

    private static InvalidOperationException NotBuilt(string path) => new($"{path} is missing; expected the built course. Build it with 'dotnet build lib/Course' and try again.");

    private sealed record BuiltProgram(string Project, string Folder, string Place);
}
