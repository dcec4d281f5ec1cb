using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Run;

/// <summary>A notebook to run.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Path">Its place in the report: as in <c>notebooks/</c>, or the file's name where it stands elsewhere.</param>
internal sealed record NotebookFile(string File, string Path)
{
    /// <summary>What the notebook's cell <c>seed</c> says in this run; null where it stays as the file has it.</summary>
    public ulong? Seed { get; init; }

    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(File))!;

    /// <summary>The same notebook with another seed, and a place of its own beside it.</summary>
    public NotebookFile WithSeed(ulong seed) =>
        this with { Seed = seed, Path = string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.ChangeExtension(Path, null)}.seed-{seed}.ipynb") };

    /// <summary>The notebooks that a command line names; all of the course where it names none.</summary>
    /// <param name="root">The course.</param>
    /// <param name="names">Files and folders.</param>
    /// <exception cref="FileNotFoundException">A name leads nowhere, or to a folder without notebooks.</exception>
    public static ImmutableArray<NotebookFile> Find(CourseRoot root, string[] names)
    {
        var files = names.Length == 0 ? root.NotebookFiles() : names.SelectMany(name => Below(root, name));
        HashSet<string> taken = [];
        ImmutableArray<NotebookFile> found = [.. files.Select(System.IO.Path.GetFullPath).Distinct().Select(file => new NotebookFile(file, Free(root.Relative(file), taken)))];
        return found.IsEmpty
            ? throw new FileNotFoundException($"{root.Notebooks}: no notebooks; expected files that end in .ipynb. Restore them, or name others.")
            : found;
    }

    private static string[] Below(CourseRoot root, string name)
    {
        if (System.IO.File.Exists(name))
            return [name];
        if (!Directory.Exists(name))
            throw new FileNotFoundException($"{name}: no such file or folder; expected a notebook. `course list` names those of the course.");
        var folder = System.IO.Path.GetFullPath(name);
        string[] inCourse = [.. root.NotebookFiles().Where(file => IsBelow(file, folder))];
        string[] files = inCourse.Length > 0 ? inCourse : [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new FileNotFoundException($"{name}: a folder without notebooks; expected files that end in .ipynb.");
    }

    private static bool IsBelow(string file, string folder) =>
        file.StartsWith(System.IO.Path.TrimEndingDirectorySeparator(folder) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Free(string relative, HashSet<string> taken)
    {
        var wish = System.IO.Path.IsPathRooted(relative) ? System.IO.Path.GetFileName(relative) : relative;
        var path = wish;
        for (int number = 2; !taken.Add(path); number++)
            path = System.IO.Path.ChangeExtension(wish, null) + $"-{number}.ipynb";
        return path;
    }
}
