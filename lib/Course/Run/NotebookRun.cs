using System.Collections.Immutable;
using System.Diagnostics;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Executes the cells of one notebook in one session, first to last.</summary>
internal sealed class NotebookRun(NotebookJob job, RunOptions options, IRunProgress progress)
{
    /// <summary>How much text one cell may print before the rest is dropped: an executed notebook has to stay a file that opens.</summary>
    public const long OutputLimit = 16 << 20;

    private static readonly string[] UnknownName = ["CS0103", "CS0246", "FS0039"];

    private readonly List<CellTrace> traces = [];
    private readonly List<CellRecord> records = [];

    /// <summary>Runs to the end, to the first failure, or until it is cancelled; what was put out so far is kept in each case.</summary>
    public async Task<ExecutedNotebook> ExecuteAsync(IKernelSession session, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        bool goesOn = true;
        foreach (var cell in job.CodeCells.Where(options.Takes))
        {
            if (goesOn && !cancellationToken.IsCancellationRequested)
                goesOn = await ExecuteAsync(session, new CellTrace(cell), cancellationToken) || options.AllowErrors;
            else
                records.Add(CellRecord.NotRun(cell.Id));
        }

        return Result(Math.Round(watch.Elapsed.TotalSeconds, 3));
    }

    private async Task<bool> ExecuteAsync(IKernelSession session, CellTrace trace, CancellationToken cancellationToken)
    {
        var cell = trace.Cell;
        progress.CellStarted(job, cell.Id);
        traces.Add(trace);
        CellRequest request = new(cell.Source, cell.Language, $"cell {cell.Id}", options.CellLimit) { Metadata = cell.Metadata };
        var result = await session.ExecuteAsync(request, output => Take(trace, output), cancellationToken);
        if (result is CellResult.Died && options.AllowErrors && !cancellationToken.IsCancellationRequested)
            await session.RestartAsync(cancellationToken);
        if (options.FastOnly && StandsOnOthers(result))
        {
            traces.Remove(trace);
            return true;
        }

        var record = trace.End(result, cancellationToken.IsCancellationRequested, traces.Count);
        records.Add(record);
        progress.CellEnded(job, trace.WithDisplays(record));
        return record.Status == CellStatus.Ok;
    }

    // A fast run leaves cells out. What uses names of theirs does not compile, and is left out too.
    private static bool StandsOnOthers(CellResult result) => result is CellResult.Failed { Error: { Name: "CompilationError", Message: var message } }
        && UnknownName.Any(code => message.Contains(code, StringComparison.Ordinal));

    private void Take(CellTrace trace, KernelOutput output)
    {
        if (output is KernelOutput.DisplayUpdate update)
            traces.ForEach(shown => shown.Update(update));
        else
            trace.Take(output);
    }

    private ExecutedNotebook Result(double seconds)
    {
        var executed = traces.ToDictionary(trace => trace.Cell.Id, trace => trace.Executed);
        var document = job.Notebook.Document;
        var cells = document.Cells.Select(cell => executed.GetValueOrDefault(cell.Id) ?? cell);
        var notebook = job.Notebook with { Document = document with { Cells = [.. cells] } };
        return new ExecutedNotebook(job.File, Record(seconds), notebook);
    }

    private NotebookRecord Record(double seconds)
    {
        ImmutableArray<CellRecord> cells = [.. records.Select((record, i) => i < traces.Count ? traces[i].WithDisplays(record) : record)];
        return new NotebookRecord(
            job.Path, job.Notebook.Title, job.Notebook.Part, job.Hash, seconds, cells, Judgement.Of(job.Notebook, cells, options.FastOnly ? AnswerMode.None : options.Answers), Warnings());
    }

    private ImmutableArray<string> Warnings() =>
    [
        .. traces.Where(trace => trace.WasCut(OutputLimit)).Select(trace =>
            $"cell {trace.Cell.Id} printed more than {OutputLimit >> 20} million characters; the rest was dropped. Print less, or write to a file."),
    ];
}
