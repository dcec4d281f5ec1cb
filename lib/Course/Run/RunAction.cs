using System.Collections.Immutable;
using System.Diagnostics;
using InnerAlignment.Course.Report;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Run;

/// <summary>What <c>course run</c> does, from the folder that it writes to, to its exit code.</summary>
/// <param name="options">What to run and how.</param>
/// <param name="output">Where progress and summary go.</param>
internal sealed class RunAction(RunOptions options, TextWriter output)
{
    private const int Green = 0;
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly RunConsole console = new(output);

    public async Task<int> ExecuteAsync(IKernelSupply kernels, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var notebooks = await console.WithProgressAsync(progress => new CourseRun(options, kernels, progress).ExecuteAsync(cancellationToken));
        RunRecord run = new(options.Answers, Math.Round(watch.Elapsed.TotalSeconds, 3), [.. notebooks.Select(one => one.Record)], options.Kernel);
        RunSummary.Write(console.Ansi, output, run);
        bool saved = Save(run, notebooks);
        if (saved && !cancellationToken.IsCancellationRequested && ReportOpener.Open(IndexFile, options.Open, console.IsInteractive) is { } sentence)
            await output.WriteLineAsync(sentence);
        return cancellationToken.IsCancellationRequested ? Interrupted : saved && run.IsGreen ? Green : Failed;
    }

    private string IndexFile => Path.Combine(options.Out, "index.html");

    private bool Save(RunRecord run, ImmutableArray<ExecutedNotebook> notebooks)
    {
        try
        {
            AtomicFile.WriteText(Path.Combine(options.Out, RunRecord.FileName), run.ToJson() + "\n");
            new ReportWriter(options.Out, new ReportAssets(options.Root.Bin), GlossaryTerm.ReadAll(options.Root)).Write(run, notebooks);
            output.WriteLine($"Report: {IndexFile}");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"FAILED  the report: {e.Message}");
            return false;
        }
    }
}
