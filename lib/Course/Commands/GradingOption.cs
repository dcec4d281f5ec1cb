using System.CommandLine;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

/// <summary>Options of commands that run submissions.</summary>
internal static class GradingOption
{
    internal static Option<int> Jobs() => NumberOption.Jobs("Submissions at the same time; each may occupy 1 GB, and the course's take 0.25 GB in C#, 0.45 GB in F#.");

    internal static Option<string?> Tests() => new("--tests") { Description = "The built hidden tests; by default those of the course." };

    internal static Option<string?> Release() => new("--release")
    {
        Description = "What course release gave out, or its manifest: its cells and its library run, its assignments are graded. By default the release that lies beside SUBMISSIONS, or in a folder 'release' there; where there is none, the course as it stands.",
        HelpName = "DIR",
    };

    internal static Option<string?> Assignment() => new("--assignment") { Description = "Take only this folder of each learner, as nbgrader lays it out." };

    internal static Option<bool> NoSandbox() =>
        new("--no-sandbox") { Description = "Run submissions without a sandbox: each can do what you can. Only for those that you would run yourself." };

    /// <summary>The release that is named, else the one that lies beside the submissions; null where there is none.</summary>
    /// <exception cref="FileNotFoundException">What is named is no release.</exception>
    /// <exception cref="InvalidDataException">It is not as it was given out, or has no bundle for this system.</exception>
    internal static GivenRelease? ReleaseOf(string submissions, string? named) => (named ?? GivenRelease.Beside(submissions)) is { } release ? GivenRelease.Open(release) : null;

    /// <summary>The hidden tests as the README builds them, unless others are named.</summary>
    internal static string TestsOf(CourseRoot root, string? named) => named ?? Path.Combine(root.Path, ".artifacts", "bin", "Course.Tests", "debug", "Course.Tests.dll");
}
