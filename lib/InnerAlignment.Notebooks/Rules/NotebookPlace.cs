using System.Text;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>Where a notebook stands: its name in findings, and the way from its folder to what it loads.</summary>
/// <param name="Path">The name in findings.</param>
/// <param name="FoldersBelowNotebooks">0 for <c>start-here</c>, 1 in a part; null outside a course, where paths are not checked.</param>
public sealed record NotebookPlace(string Path, int? FoldersBelowNotebooks)
{
    /// <summary>The path from the notebook's folder to <c>lib/bin/</c>, or null outside a course.</summary>
    public string? Library => FoldersBelowNotebooks is { } folders
        ? new StringBuilder().Insert(0, "../", folders + 1).Append("lib/bin/").ToString()
        : null;

    /// <summary>The place of a file, by the course above it.</summary>
    public static NotebookPlace Of(string file)
    {
        var root = CourseRoot.TryFind(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!);
        var relative = root?.Relative(System.IO.Path.GetFullPath(file));
        return relative is null || System.IO.Path.IsPathRooted(relative)
            ? new NotebookPlace(file, null)
            : new NotebookPlace($"notebooks/{relative}", relative.Count(letter => letter == '/'));
    }
}
