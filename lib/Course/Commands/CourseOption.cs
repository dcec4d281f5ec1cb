using System.CommandLine;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

/// <summary>The option that names the course's folder, for commands that work on the course as a whole.</summary>
internal static class CourseOption
{
    internal static Option<DirectoryInfo> Create() => new("--course")
    {
        Description = "A folder of the course; by default the current one.",
    };

    internal static CourseRoot Root(this ParseResult result, Option<DirectoryInfo> option) =>
        CourseRoot.Find(result.GetValue(option)?.FullName ?? Environment.CurrentDirectory);
}
