using System.Diagnostics;
using InnerAlignment.Lessons.Display;
using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Lessons.Figures;
using InnerAlignment.Lessons.Learning;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>Whether this machine has what the course needs, and for whatever is missing the command that mends it.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record EnvironmentCheck : IDisplay
{
    private const string Build = "dotnet build lib/Course";

    private EnvironmentCheck(IReadOnlyList<EnvironmentFinding> findings) => Findings = findings;

    /// <summary>What was looked at, and what was found.</summary>
    public IReadOnlyList<EnvironmentFinding> Findings { get; }

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Findings.All(finding => finding.IsFine);

    string IDisplay.Html => Page.Table(["", "what", "found", "to mend it"], Findings.Select(Cells));

    string IDisplay.Plain => string.Join('\n', Findings.Select(Sentence));

    /// <summary>Looks. Takes a second or two: it draws a figure and trains a small model.</summary>
    public static EnvironmentCheck Run() => new(
    [
        Tried(".NET SDK", Sdk, "install the .NET 10 SDK: https://dotnet.microsoft.com/download"),
        Tried("notebook kernel", () => (true, Engine()), ""),
        Tried("library", () => (true, LibraryFolder.Path), Build),
        Tried("course list", Listed, Build),
        Tried("glossary", () => (true, $"{Glossary.All().Entries.Count} terms"), "get the course's data folder again, beside lib"),
        Tried("figures by Plotly.NET", () => Drawn(Figure.Lines("test", Series.Of("line", [1, 2]))), Build),
        Tried("figures by XPlot", () => Drawn(Figure.Surface("test", (x, y) => x * y, (0, 1), (0, 1))), Build),
        Tried("ML.NET", Trained, Build),
    ]);

    private static (bool, string) Sdk()
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var version = dotnet.StandardOutput.ReadToEnd().Trim();
        dotnet.WaitForExit();
        return (int.TryParse(version.Split('.')[0], out var major) && major >= 10, $"{version}, runtime {Environment.Version}");
    }

    private static (bool, string) Listed()
    {
        var course = CourseList.Read();
        return (course.Missing is null, course.Missing ?? $"{course.Exercises.Count} exercises");
    }

    private static (bool, string) Trained()
    {
        var trees = MlNetTrainer.FastTree.Train(CurvedBoundary.Draw(200, 1));
        return (true, $"FastTree is right on {ClassificationScore.Of(trees, CurvedBoundary.Draw(200, 2)).Accuracy:0%} of a test");
    }

    private static (bool, string) Drawn(Figure figure) => (figure.PlotlyJson.Length > 0, "drawn, offline, with the plotly.js that comes along");

    private static string Engine()
    {
        string?[] loaded = [.. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name)];
        return loaded.Contains("InnerAlignment.Kernel") ? "the course's own"
            : loaded.Contains("Microsoft.DotNet.Interactive") ? ".NET Interactive"
            : "none that is known; the cells run all the same";
    }

    private static EnvironmentFinding Tried(string what, Func<(bool IsFine, string Found)> look, string mend)
    {
        try
        {
            var (isFine, found) = look();
            return new(what, found, isFine, mend);
        }
#pragma warning disable CA1031 // Whatever goes wrong here is the finding.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(what, Guarded.Innermost(e).Message, false, mend);
        }
    }

    private static string Sentence(EnvironmentFinding finding) =>
        finding.IsFine ? $"✓ {finding.What}: {finding.Found}" : $"✗ {finding.What}: {finding.Found} To mend it: {finding.Mend}";

    private static string[] Cells(EnvironmentFinding finding) =>
    [
        Page.Sign(finding.IsFine), Page.Encode(finding.What), Page.Encode(finding.Found),
        finding.IsFine ? "" : $"<code>{Page.Encode(finding.Mend)}</code>",
    ];
}

/// <summary>One thing that <see cref="EnvironmentCheck"/> looked at.</summary>
/// <param name="What">What it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="IsFine">Whether that is what the course needs.</param>
/// <param name="Mend">The command, or the deed, that mends it.</param>
public sealed record EnvironmentFinding(string What, string Found, bool IsFine, string Mend);
