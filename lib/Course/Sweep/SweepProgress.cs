using System.Diagnostics;
using System.Globalization;

namespace InnerAlignment.Course.Sweep;

/// <summary>Says how far a sweep is and how long it has to go: a line whenever a task ends, and now and then between.</summary>
internal sealed class SweepProgress(TextWriter output, int total)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Dictionary<SweepTask, double> running = [];
    private readonly Lock turn = new();
    private TimeSpan said;
    private int ended;

    public IProgress<double> Of(SweepTask task) => new Told(share =>
    {
        lock (turn)
        {
            running[task] = Math.Clamp(share, 0, 1);
            if (watch.Elapsed - said > Pause)
                Say($"{task.Part}, seed {task.Seed}: {100 * share:0} %");
        }
    });

    public void Ended(SweepTask task)
    {
        lock (turn)
        {
            running.Remove(task);
            ended++;
            Say($"{task.Part}, seed {task.Seed}: done");
        }
    }

    private void Say(FormattableString words)
    {
        said = watch.Elapsed;
        var share = (ended + running.Values.Sum()) / total;
        var left = share > 0 && ended < total ? $", about {Length(watch.Elapsed * ((1 - share) / share))} left" : "";
        output.WriteLine($"[{watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),7} s] {ended} of {total}{left}  {words.ToString(CultureInfo.InvariantCulture)}");
    }

    private static string Length(TimeSpan time) => time.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min");

    /// <summary>Passes on at once and on the thread that tells.</summary>
    private sealed class Told(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
