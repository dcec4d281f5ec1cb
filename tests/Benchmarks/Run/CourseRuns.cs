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
        var scratch = Directory.CreateTempSubdirectory("course-run-").FullName;
        try
        {
            double first = Time(scratch);
            double[] times = [.. Enumerable.Range(0, Runs).Select(_ => Time(scratch))];
            Console.WriteLine(FormattableString.Invariant(
                $"three cells by course run: {times.Order().ElementAt(Runs / 2):0.00} s (median of {Runs}: {string.Join(", ", times.Select(time => $"{time:0.00}"))}; the first, into an empty folder, {first:0.00})"));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static double Time(string scratch)
    {
        string[] arguments = [BuiltCourse.Command, "run", "tests/Course.Tests/Fixtures/three-cells.ipynb", "--out", scratch];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = BuiltCourse.Root, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"course run ended with {process.ExitCode}:\n{said}");
    }
}
