using System.Collections.Immutable;
using System.Diagnostics;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Seeds;

/// <summary>What <c>course seeds</c> does: every notebook with every seed, each in a kernel of its own.</summary>
internal sealed class SeedsAction
{
    /// <summary>By default every verdict has to stand ten times.</summary>
    public static readonly SeedRange Ten = new(1, 10);

    // So far apart that the small numbers that a notebook adds to its seed never meet those of another run.
    private const ulong Step = 1000;
    private const int Agree = 0;
    private const int Fell = 1;
    private const int Interrupted = 130;

    private readonly RunOptions options;
    private readonly ImmutableArray<ulong> seeds;
    private readonly TextWriter output;
    private readonly ILookup<bool, NotebookFile> files;

    /// <param name="options">Which notebooks and how; they run with reference answers.</param>
    /// <param name="range">Which seeds, in thousands.</param>
    /// <param name="output">Where progress and the table go.</param>
    /// <exception cref="NotebookFormatException">A file is no notebook.</exception>
    public SeedsAction(RunOptions options, SeedRange range, TextWriter output)
    {
        (seeds, this.output) = ([.. range.All.Select(number => Step * number)], output);
        files = options.Files.ToLookup(file => SeedCell.Stands(NotebookReader.ReadFile(file.File)));
        this.options = options with
        {
            Answers = AnswerMode.Reference,
            Files = [.. files[true].SelectMany(file => seeds.Select(file.WithSeed))],
        };
    }

    /// <summary>How many runs there are.</summary>
    public int Runs => options.Files.Length;

    public async Task<int> ExecuteAsync(IKernelSupply kernels, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        RunConsole console = new(output);
        var executed = await console.WithProgressAsync(
            progress => new CourseRun(options, kernels, progress).ExecuteAsync(cancellationToken), everyCell: false);
        SeedsRecord record = new(
            Math.Round(watch.Elapsed.TotalSeconds, 3), seeds, Notebooks(executed), [.. files[false].Select(file => file.Path)]);
        SeedsSummary.Write(console.Ansi, output, record);
        bool saved = Save(record);
        return cancellationToken.IsCancellationRequested ? Interrupted : saved && record.IsGreen ? Agree : Fell;
    }

    private ImmutableArray<SeededNotebook> Notebooks(ImmutableArray<ExecutedNotebook> executed) =>
    [
        .. files[true].Zip(executed.Chunk(seeds.Length), (file, runs) => new SeededNotebook(
            file.Path, [.. seeds.Zip(runs, (seed, run) => new SeededRun(seed, run.Record))])),
    ];

    private bool Save(SeedsRecord record)
    {
        var file = Path.Combine(options.Out, SeedsRecord.FileName);
        try
        {
            AtomicFile.WriteText(file, record.ToJson() + "\n");
            output.WriteLine($"Record: {file}");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"FAILED  the record: {e.Message}");
            return false;
        }
    }
}
