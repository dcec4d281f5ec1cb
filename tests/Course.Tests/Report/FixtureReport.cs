using System.Collections.Immutable;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Tests.Report;

/// <summary>The fixtures run once with the course's kernel, and the report about them.</summary>
internal static class FixtureReport
{
    private static readonly Lazy<Task<(int Code, string Said)>> Ran = new(RunAsync);

    /// <summary>Kept under <c>.artifacts</c>, so that it can be looked at after the tests.</summary>
    public static string Folder { get; } = Path.Combine(CourseFiles.Root.Path, ".artifacts", "tests", "report");

    public static async Task<string> PageAsync(string name)
    {
        var (code, said) = await Ran.Value;
        Assert.That(code, Is.Zero, said);
        return Path.Combine(Folder, name);
    }

    private static async Task<(int Code, string Said)> RunAsync()
    {
        var fixtures = Path.Combine(CourseFiles.Root.Path, "tests", "Course.Tests", "Fixtures");
        ImmutableArray<NotebookFile> files = NotebookFile.Find(CourseFiles.Root, [fixtures]);
        RunOptions options = new() { Root = CourseFiles.Root, Files = files, Out = Folder, Reuse = true };
        using StringWriter said = new();
        await using KernelSupply kernels = new(files[0].Folder, files.Length);
        int code = await new RunAction(options, said).ExecuteAsync(kernels, CancellationToken.None);
        return (code, said.ToString());
    }
}
