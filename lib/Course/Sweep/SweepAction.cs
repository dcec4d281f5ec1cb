using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Sweep;

/// <summary>Runs the tasks of a sweep that have no row yet, several at a time, and keeps each row as soon as it is there.</summary>
internal static class SweepAction
{
    /// <returns>Exit code: 0 when every task of this share has its row.</returns>
    /// <exception cref="OperationCanceledException">It was ended; the rows so far are kept.</exception>
    public static async Task<int> ExecuteAsync(SweepOptions options, TextWriter output, CancellationToken cancellation)
    {
        var store = SweepStore.Open(options);
        var tasks = options.Tasks;
        SweepTask[] left = [.. tasks.Where(task => !store.Has(task))];
        await output.WriteLineAsync($"{options.Sweep.Name}: {tasks.Count} tasks, {left.Length} to do, rows go to {options.Out}");
        var progress = new SweepProgress(output, Math.Max(1, left.Length));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(left, parallel, (task, token) =>
        {
            store.Add(Run(options.Sweep, task, progress.Of(task), token));
            progress.Ended(task);
            return ValueTask.CompletedTask;
        });
        return 0;
    }

    private static SweepRow Run(ISweep sweep, SweepTask task, IProgress<double> progress, CancellationToken cancellation)
    {
        var values = sweep.Run(task.Part, task.Seed, progress, cancellation);
        return values.Length == sweep.Columns.Count
            ? new(task.Part, task.Seed, values)
            : throw new InvalidOperationException($"{sweep.Name}, part {task.Part}: a row of {values.Length} numbers for {sweep.Columns.Count} columns.");
    }
}
