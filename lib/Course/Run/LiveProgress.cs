using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InnerAlignment.Course.Run;

/// <summary>A line for each notebook that is redrawn in place: how far it is, in which cell, for how long.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private readonly ConcurrentDictionary<string, ProgressTask> tasks = new();
    private readonly ConcurrentDictionary<int, Func<string>> words = new();
    private ProgressContext context = null!;

    /// <summary>Shows progress while the work runs.</summary>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IRunProgress, Task<T>> work)
    {
        LiveProgress progress = new();
        var display = console.Progress().Columns(
            new SpinnerColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = 20 },
            new WordsColumn(progress.words));
        return display.StartAsync(context =>
        {
            progress.context = context;
            return work(progress);
        });
    }

    public void Started(NotebookJob job)
    {
        var task = TaskOf(job.Path);
        task.MaxValue = Math.Max(1, job.CodeCells.Count());
        words[task.Id] = () => "the kernel starts";
    }

    public void CellStarted(NotebookJob job, string cell)
    {
        var watch = Stopwatch.StartNew();
        words[TaskOf(job.Path).Id] = () => string.Create(CultureInfo.InvariantCulture, $"{cell} {watch.Elapsed.TotalSeconds:0.0} s");
    }

    public void CellEnded(NotebookJob job, CellRecord cell) => TaskOf(job.Path).Increment(1);

    public void Ended(NotebookRecord notebook, bool reused)
    {
        var task = TaskOf(notebook.Path);
        words[task.Id] = () => PlainProgress.Words(notebook, reused);
        task.Value = task.MaxValue;
        task.StopTask();
    }

    private ProgressTask TaskOf(string path) => tasks.GetOrAdd(path, _ => context.AddTask(Markup.Escape(path), maxValue: 1));

    private sealed class WordsColumn(ConcurrentDictionary<int, Func<string>> words) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(words.TryGetValue(task.Id, out var said) ? said() : "");
    }
}
