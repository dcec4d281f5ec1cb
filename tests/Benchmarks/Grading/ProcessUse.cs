using System.Globalization;

namespace Benchmarks.Grading;

/// <summary>Processor time and memory of a process of Linux and of all that it starts, looked at twenty times a second until it ends.</summary>
/// <remarks>What a process uses between the last look and its end is missed, at most a twentieth of a second of each.</remarks>
internal sealed class ProcessUse
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<int, double> own = [];
    private readonly Dictionary<int, double> kernels = [];
    private readonly Dictionary<int, double> others = [];

    /// <summary>Processor seconds of the process itself.</summary>
    public double Own => own.Values.Sum();

    /// <summary>Processor seconds of the kernels that it started.</summary>
    public double Kernels => kernels.Values.Sum();

    /// <summary>Processor seconds of all else that it started.</summary>
    public double Others => others.Values.Sum();

    /// <summary>How many kernels it started.</summary>
    public int KernelCount => kernels.Count;

    /// <summary>The most memory that the process itself occupied, in bytes.</summary>
    public long OwnPeak { get; private set; }

    /// <summary>The most memory that one child with all its descendants occupied, in bytes.</summary>
    public long ChildPeak { get; private set; }

    /// <summary>Watches a process until a task ends.</summary>
    public static async Task<ProcessUse> WatchAsync(int process, Task until)
    {
        ProcessUse use = new();
        while (!until.IsCompleted)
        {
            use.Look(process);
            await Task.WhenAny(until, Task.Delay(Period));
        }

        await until;
        return use;
    }

    private void Look(int root)
    {
        var all = All().ToDictionary(seen => seen.Id);
        var memory = new Dictionary<int, long>();
        foreach (var seen in all.Values)
        {
            if (seen.Id == root)
            {
                own[root] = seen.Seconds;
                OwnPeak = Math.Max(OwnPeak, seen.Resident);
            }
            else if (ChildAbove(seen, root, all) is { } child)
            {
                (seen.Name == "dotnet" ? kernels : others)[seen.Id] = seen.Seconds;
                memory[child] = memory.GetValueOrDefault(child) + seen.Resident;
            }
        }

        ChildPeak = Math.Max(ChildPeak, memory.Values.DefaultIfEmpty().Max());
    }

    private static int? ChildAbove(Seen seen, int root, Dictionary<int, Seen> all)
    {
        while (seen.Parent != root)
        {
            if (!all.TryGetValue(seen.Parent, out var above))
                return null;
            seen = above;
        }

        return seen.Id;
    }

    private static IEnumerable<Seen> All() =>
        Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(Read).OfType<Seen>();

    /// <summary>See proc(5): the name stands in brackets and may hold any character, so fields are counted from the last one.</summary>
    private static Seen? Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            int open = text.IndexOf('('), close = text.LastIndexOf(')');
            var fields = text[(close + 2)..].Split(' ');
            return new Seen(
                int.Parse(text[..(open - 1)], CultureInfo.InvariantCulture), text[(open + 1)..close], (int)Number(fields[1]),
                (Number(fields[11]) + Number(fields[12])) / TicksPerSecond, Number(fields[21]) * Environment.SystemPageSize);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private sealed record Seen(int Id, string Name, int Parent, double Seconds, long Resident);
}
