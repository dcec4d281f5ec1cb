using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Runs notebooks side by side, each in a kernel of its own, and keeps the executed files.</summary>
/// <param name="options">What to run and how.</param>
/// <param name="kernels">Where kernels come from.</param>
/// <param name="progress">Is told how it goes.</param>
internal sealed class CourseRun(RunOptions options, IKernelSupply kernels, IRunProgress progress)
{
    private readonly RunRecord? before = options.Reuse ? RunRecord.TryRead(options.Out) : null;
    private readonly ContentHash hash = new(options.Root);
    private readonly Lazy<AnswerSet> answers = new(() => AnswersOf(options));

    /// <summary>Runs all of them; a notebook that fails, or cannot even be read, does not keep the others from running.</summary>
    public async Task<ImmutableArray<ExecutedNotebook>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var results = new ExecutedNotebook[options.Files.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Jobs };
        await Parallel.ForAsync(0, results.Length, parallel, async (i, _) => results[i] = await ExecuteAsync(options.Files[i], cancellationToken));
        return [.. results];
    }

    private async Task<ExecutedNotebook> ExecuteAsync(NotebookFile file, CancellationToken cancellationToken)
    {
        ExecutedNotebook result;
        bool reused = false;
        try
        {
            var job = Job(file);
            var kept = Kept(job);
            reused = kept is not null;
            result = kept ?? await ExecuteAsync(job, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            result = new ExecutedNotebook(file, NotebookRecord.Failed(file.Path, "not run: stopped from the keyboard"), null);
        }
        catch (Exception e) when (e is NotebookFormatException or KernelStartException or IOException or UnauthorizedAccessException)
        {
            result = new ExecutedNotebook(file, NotebookRecord.Failed(file.Path, e.Message), null);
        }

        progress.Ended(result.Record, reused);
        return result;
    }

    private NotebookJob Job(NotebookFile file)
    {
        var document = answers.Value.Apply(NotebookReader.ReadFile(file.File), file.Path);
        if (file.Seed is { } seed)
            document = SeedCell.With(document, seed);
        CourseNotebook notebook = new(file.Path, document, ExerciseHeaderReader.ReadAll(document, file.Path));
        return new NotebookJob(file, notebook, options.Variant + hash.Of(document));
    }

    private async Task<ExecutedNotebook> ExecuteAsync(NotebookJob job, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress.Started(job);
        await using var session = await kernels.TakeAsync(job.File.Folder, cancellationToken);
        return Saved(await new NotebookRun(job, options, progress).ExecuteAsync(session, cancellationToken), ExecutedFile(job));
    }

    /// <summary>A disk that is full loses the file, not what the report can still say.</summary>
    private static ExecutedNotebook Saved(ExecutedNotebook executed, string file)
    {
        try
        {
            NotebookWriter.WriteFile(executed.Notebook!.Document, file);
            return executed;
        }
        catch (IOException e)
        {
            return executed with { Record = executed.Record with { Failures = [.. executed.Record.Failures, new Failure(null, e.Message)] } };
        }
    }

    private ExecutedNotebook? Kept(NotebookJob job)
    {
        var record = before?.Notebooks.FirstOrDefault(record => record.Path == job.Path && record.Hash == job.Hash && record.IsGreen);
        if (record is null || before!.Answers != options.Answers || !File.Exists(ExecutedFile(job)))
            return null;
        return new ExecutedNotebook(job.File, record, job.Notebook with { Document = NotebookReader.ReadFile(ExecutedFile(job)) });
    }

    private string ExecutedFile(NotebookJob job) => Path.Combine(options.Out, job.Path);

    private static AnswerSet AnswersOf(RunOptions options) => options.Answers switch
    {
        AnswerMode.Reference => AnswerSet.Reference(AnswerFiles.Load(options.Root)),
        AnswerMode.Stubs => AnswerSet.Stubs,
        _ => AnswerSet.None,
    };
}
