using System.Runtime.InteropServices;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Release;

/// <summary>A release as it was given out: its manifest, and a course in which its notebooks run.</summary>
/// <param name="Manifest">What the release says of itself.</param>
/// <param name="Root">The bundle for the system that this runs on, or the learner's own copy of it.</param>
public sealed record GivenRelease(ReleaseManifest Manifest, CourseRoot Root)
{
    /// <summary>The folder of a bundle within a release.</summary>
    public static string FolderOf(string rid) => $"inner-alignment-{rid}";

    /// <summary>Opens what <c>course release</c> wrote, one of its bundles, or the manifest of either.</summary>
    /// <exception cref="FileNotFoundException">There is no manifest.</exception>
    /// <exception cref="InvalidDataException">It has no bundle for this system, or a notebook of it was changed.</exception>
    public static GivenRelease Open(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, ReleaseManifest.FileName) : path;
        if (!File.Exists(file))
            throw new FileNotFoundException($"{path}: no release there; expected the folder that course release --out wrote, or its {ReleaseManifest.FileName}.", file);
        GivenRelease release = new(ReleaseManifest.Read(file), new CourseRoot(BundleBeside(Path.GetFullPath(file))));
        release.RequireUnchanged();
        return release;
    }

    /// <summary>The release that lies beside a folder of submissions, or beside it in a folder <c>release</c>; null where there is none.</summary>
    public static string? Beside(string submissions)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(submissions)));
        string[] places = parent is null ? [] : [Path.Combine(parent, ReleaseManifest.FileName), Path.Combine(parent, "release", ReleaseManifest.FileName)];
        return Array.Find(places, File.Exists);
    }

    /// <summary>What is asked for: the assignment of a name, or all where none has it.</summary>
    public IEnumerable<Assignment> Asked(string? assignment) => Manifest.Assignments.Any(one => one.Name == assignment)
        ? Manifest.Assignments.Where(one => one.Name == assignment)
        : Manifest.Assignments;

    private static string BundleBeside(string manifest)
    {
        var folder = Path.GetDirectoryName(manifest)!;
        var bundle = Path.Combine(folder, FolderOf(RuntimeInformation.RuntimeIdentifier));
        return Array.Find([bundle, folder], candidate => Directory.Exists(Path.Combine(candidate, "notebooks"))) ?? throw new InvalidDataException(
            $"{manifest}: no bundle for this system ({RuntimeInformation.RuntimeIdentifier}) beside it; expected the folder {Path.GetFileName(bundle)}. "
            + $"Unpack its zip there, or release once more with --rid {RuntimeInformation.RuntimeIdentifier}.");
    }

    /// <summary>Grading by cells that nobody was given would be wrong for everybody.</summary>
    private void RequireUnchanged()
    {
        foreach (var notebook in Manifest.Notebooks)
        {
            var file = Path.Combine(Root.Notebooks, notebook.Path);
            if (!File.Exists(file) || ReleaseHash.OfFile(file) != notebook.Hash)
                throw new InvalidDataException($"{file} is not what was given out (its hash is not the manifest's); expected the notebook as released. Unpack the bundle's zip again.");
        }
    }
}
