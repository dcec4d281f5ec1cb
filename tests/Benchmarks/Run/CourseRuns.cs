using System.Diagnostics;

namespace Benchmarks.Run;

/// <summary>How long <c>course run</c> takes on a notebook of three cells, from the start of its process to its end, the report included.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Benchmarks -- run</c>; the command has to be built (<c>dotnet build lib/Course</c>).
/// The first run writes what every report is drawn with; those that are counted find it there.</remarks>
internal static class CourseRuns
{
    private const int Runs = 5;

    internal static int Measure()
    {
        var root = Root(AppContext.BaseDirectory);
        var scratch = Directory.CreateTempSubdirectory("course-run-").FullName;
        try
        {
            double first = Time(root, scratch);
            double[] times = [.. Enumerable.Range(0, Runs).Select(_ => Time(root, scratch))];
            Console.WriteLine(FormattableString.Invariant(
                $"three cells by course run: {times.Order().ElementAt(Runs / 2):0.00} s (median of {Runs}: {string.Join(", ", times.Select(time => $"{time:0.00}"))}; the first, into an empty folder, {first:0.00})"));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static double Time(string root, string scratch)
    {
        string[] arguments = [Command(root), "run", "tests/Course.Tests/Fixtures/three-cells.ipynb", "--out", scratch];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"course run ended with {process.ExitCode}:\n{said}");
    }

    // As the README builds it, or else as these benchmarks were built.
    private static string Command(string root) => new[] { "debug", "release" }
        .Select(configuration => Path.Combine(root, ".artifacts/bin/Course", configuration, "course.dll"))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("The command is not built; build it with: dotnet build lib/Course");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "InnerAlignmentCourse.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds InnerAlignmentCourse.sln."));
}
