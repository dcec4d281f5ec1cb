using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests;

/// <summary>The course that these tests stand in.</summary>
internal static class CourseFiles
{
    public static CourseRoot Root { get; } = Above(TestContext.CurrentContext.TestDirectory);

    /// <summary>Every notebook, by its name from <c>notebooks/</c>.</summary>
    public static IEnumerable<string> Notebooks => Root.NotebookFiles().Select(Root.Relative);

    /// <summary>The file of a notebook.</summary>
    public static string Notebook(string name) => Path.Combine(Root.Notebooks, name);

    private static CourseRoot Above(string folder) => File.Exists(Path.Combine(folder, "InnerAlignmentCourse.sln"))
        ? new CourseRoot(folder)
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds InnerAlignmentCourse.sln."));
}
