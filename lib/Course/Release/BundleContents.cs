using InnerAlignment.Course.Index;
using InnerAlignment.Grading.Release;

namespace InnerAlignment.Course.Release;

/// <summary>What goes into a bundle. Place decides: of the course, nothing but what is named here reaches learners.</summary>
internal static class BundleContents
{
    private const string Shell = "#!/bin/sh\n# Runs the course's command: ./course --help\nexec dotnet exec \"$(dirname -- \"$0\")/" + SystemFiles.CommandFolder + "/course.dll\" \"$@\"\n";
    private const string Batch = "@dotnet exec \"%~dp0lib\\bin\\course\\course.dll\" %*\r\n";

    /// <summary>What learners can read and what their cells read: the same for every system but for how the command is written.</summary>
    public static IEnumerable<BundleFile> Readable(ReleasedCourse course, bool isWindows)
    {
        var root = course.Root.Path;
        yield return BundleFile.Text("README.md", LearnerDocuments.Readme(course, isWindows));
        yield return BundleFile.Text("environment.md", LearnerDocuments.Environment(File.ReadAllText(Path.Combine(root, "environment.md")), isWindows));
        yield return BundleFile.Text("lib/bin/exercises.json", ExerciseIndex.Build(course.Root).Of(course.Notebooks.Select(notebook => notebook.Path)).ToJson() + "\n");
        var map = Path.Combine(course.Root.Notebooks, "README.md");
        if (course.IsWhole && File.Exists(map))
            yield return BundleFile.Of("notebooks/README.md", map);
        foreach (var name in (string[])["extensions.json", "settings.json"])
            yield return BundleFile.Of($".vscode/{name}", Path.Combine(root, ".vscode", name));
        foreach (var file in BundleFile.Below("data", Path.Combine(root, "data")))
            yield return file;
    }

    /// <summary>A whole bundle, its manifest included.</summary>
    /// <param name="course">What is given out.</param>
    /// <param name="rid">For which system.</param>
    /// <param name="programs">What runs there.</param>
    /// <param name="solutions">The folder of the explained answers, where they come along.</param>
    public static (IEnumerable<BundleFile> Files, ReleasedSystem System) Of(ReleasedCourse course, string rid, IEnumerable<BundleFile> programs, string? solutions)
    {
        var running = programs.ToArray();
        var isWindows = rid.StartsWith("win-", StringComparison.Ordinal);
        ReleasedSystem system = new(rid, [.. Natives(running)]);
        return (
        [
            .. running,
            .. Readable(course, isWindows),
            .. course.Notebooks.Select(notebook => BundleFile.Of($"notebooks/{notebook.Path}", course.FileOf(notebook))),
            .. solutions is null ? [] : BundleFile.Below("solutions", solutions),
            isWindows ? BundleFile.Text("course.cmd", Batch) : BundleFile.Text("course", Shell, isProgram: true),
            BundleFile.Text(ReleaseManifest.FileName, course.Manifest([system]).ToText()),
        ], system);
    }

    private static IEnumerable<ReleasedFile> Natives(BundleFile[] files)
    {
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var content = file.Content();
            if (ProgramFile.KindOf(content) is CodeKind.Windows or CodeKind.Linux or CodeKind.MacOS)
                yield return new ReleasedFile(file.Path, ReleaseHash.Of(content));
        }
    }
}
