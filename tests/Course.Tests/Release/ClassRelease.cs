using InnerAlignment.Course.Release;

namespace InnerAlignment.Course.Tests.Release;

/// <summary>A release as a class gets it, made once for all tests that look at it: two exercises, three systems.</summary>
[SetUpFixture]
public sealed class ClassRelease
{
    public const string Assignment = "week-1";

    private static readonly string Scratch = Path.Combine(Path.GetTempPath(), $"inner-alignment-release-{Path.GetRandomFileName()}");
    private static readonly Lazy<Task<string>> Made = new(() => MakeAsync("release"));

    internal static string[] Exercises { get; } = ["mean-squared-error", "quantile-loss"];

    internal static DateTimeOffset Due { get; } = new(2026, 12, 1, 23, 59, 0, TimeSpan.FromHours(1));

    /// <summary>The folder that <c>course release</c> wrote.</summary>
    internal static Task<string> FolderAsync() => Made.Value;

    /// <summary>The same once more, for some systems.</summary>
    internal static async Task<string> MakeAsync(string name, params string[] rids)
    {
        using StringWriter said = new();
        ReleaseOptions options = new()
        {
            Root = CourseFiles.Root,
            Out = Path.Combine(Scratch, name),
            Tests = typeof(ClassRelease).Assembly.Location,
            Assignment = Assignment,
            Exercises = [.. Exercises],
            Due = Due,
            Rids = rids.Length == 0 ? ReleaseOptions.SupportedRids : [.. rids],
            WithSolutions = true,
            Jobs = 2,
        };
        Directory.CreateDirectory(Scratch);
        int code = await new ReleaseAction(options, TextWriter.Synchronized(said)).ExecuteAsync(CancellationToken.None);
        Assert.That(code, Is.Zero, said.ToString());
        return options.Out;
    }

    [OneTimeTearDown]
    public void Delete()
    {
        if (Directory.Exists(Scratch))
            Directory.Delete(Scratch, recursive: true);
    }
}
