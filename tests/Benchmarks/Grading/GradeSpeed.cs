using System.Diagnostics;
using System.Globalization;
using Benchmarks.Run;
using InnerAlignment.Notebooks.Exercises;

namespace Benchmarks.Grading;

/// <summary>What it costs to grade a class: <c>course grade</c> in its sandbox, on generated submissions of one notebook.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Benchmarks -- grade [COUNT] [NOTEBOOK]</c>; the command and the hidden tests have to be built
/// (<c>dotnet build tests/Course.Tests</c>). Once with the notebook's C# exercises, once with all of them when some are in F#.</remarks>
internal static class GradeSpeed
{
    private const string DefaultNotebook = "1-search/1-learning-is-search.ipynb";
    private const int DefaultCount = 200;

    internal static async Task<int> RunAsync(string[] words)
    {
        int count = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : DefaultCount;
        var catalog = CourseCatalog.Load(new CourseRoot(BuiltCourse.Root));
        var notebook = catalog.Notebooks.First(notebook => notebook.Path == (words.Length > 1 ? words[1] : DefaultNotebook));
        var scratch = Directory.CreateTempSubdirectory("course-grade-").FullName;
        try
        {
            var submissions = Path.Combine(scratch, "submissions");
            GeneratedClass.Write(submissions, catalog, notebook, count);
            string[] csharp = [.. notebook.Exercises.Where(exercise => exercise.Language == "csharp").Select(exercise => exercise.Slug)];
            await MeasureAsync($"{notebook.Path}, its {csharp.Length} exercises in C#", submissions, Path.Combine(scratch, "csharp"), csharp, count, target: 3.6);
            if (csharp.Length < notebook.Exercises.Length)
                await MeasureAsync($"{notebook.Path}, all {notebook.Exercises.Length} exercises", submissions, Path.Combine(scratch, "all"), [.. notebook.Exercises.Select(exercise => exercise.Slug)], count, target: 8);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, string submissions, string grades, string[] exercises, int count, double target)
    {
        string[] arguments = [BuiltCourse.Command, "grade", submissions, "--out", grades, "--seed", "benchmark", "--exercises", string.Join(',', exercises)];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = BuiltCourse.Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var use = await ProcessUse.WatchAsync(process.Id, process.WaitForExitAsync());
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"course grade ended with {process.ExitCode}:\n{await output}");
        Print(what, count, seconds, use, target);
    }

    private static void Print(string what, int count, double seconds, ProcessUse use, double target)
    {
        double overhead = use.Own + use.Others;
        Console.WriteLine($"{what}; {count} submissions, {Environment.ProcessorCount} at a time");
        Line("wall time", seconds, "s", Invariant($"200 at this pace: {200 * seconds / count / 60:0.0} min"));
        Line("core-seconds per submission", (overhead + use.Kernels) / count, "s", Invariant($"target {target}"));
        Line("  of which kernels", use.Kernels / count, "s", Invariant($"{(double)use.KernelCount / count:0.00} kernels each"));
        Line("  of which the grader", use.Own / count, "s", "its start included; target 0.5 with the next");
        Line("  of which sandboxes", use.Others / count, "s", "");
        Line("most memory of one sandbox", use.ChildPeak / 1048576.0, "MB", "its kernel included");
        Line("most memory of the grader", use.OwnPeak / 1048576.0, "MB", "");
    }

    private static void Line(string name, double value, string unit, string note) => Console.WriteLine(Invariant($"{name,-30}{value,9:0.00} {unit,-2}   {note}"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
