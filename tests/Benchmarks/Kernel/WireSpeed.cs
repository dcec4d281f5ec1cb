using System.Diagnostics;
using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Notebooks.Sessions;

namespace Benchmarks.Kernel;

/// <summary>How fast the kernel answers over Jupyter's wire, as an installed kernel that a client starts: medians of five processes.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Benchmarks -- wire NAME</c>, where NAME is a kernel that <c>course kernel list</c> shows.</remarks>
internal static class WireSpeed
{
    private const int Processes = 5;
    private const int Turns = 101;

    internal static async Task<int> RunAsync(string name)
    {
        var spec = KernelSpec.Find(name) ?? throw new ArgumentException($"No kernel '{name}' is installed: run 'course kernel install' first.");
        List<Run> runs = [];
        for (int i = 0; i < Processes; i++)
            runs.Add(await MeasureAsync(spec));
        Print("process start to ready", runs, run => run.Ready);
        Print("process start to first C# result", runs, run => run.First);
        Print("round trip of 1 + 1", runs, run => run.RoundTrip);
        Print("a completion", runs, run => run.Completion);
        Print("Stop of a loop", runs, run => run.Loop);
        Print("Stop of a sleep", runs, run => run.Sleep);
        Print("Stop of a blocking native call", runs, run => run.Native);
        return 0;
    }

    private sealed record Run(double Ready, double First, double RoundTrip, double Completion, double Loop, double Sleep, double Native);

    private static async Task<Run> MeasureAsync(KernelSpec spec)
    {
        var clock = Stopwatch.StartNew();
        await using var session = await JupyterSession.StartAsync(spec, new JupyterSessionOptions());
        double ready = clock.Elapsed.TotalMilliseconds;
        await ExecuteAsync(session, "1 + 1");
        double first = clock.Elapsed.TotalMilliseconds;
        double roundTrip = await MedianAsync(() => ExecuteAsync(session, "1 + 1"));
        double completion = await MedianAsync(() => session.CompleteAsync(new CodePosition("Math.Sq", 7)));
        const string Native =
            """
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern int pipe(int[] ends);
            [DllImport("libc")] static extern nint read(int end, byte[] bytes, nint count);
            var ends = new int[2];
            pipe(ends);
            Console.Write("begun");
            read(ends[0], new byte[1], 1);
            """;
        return new Run(
            ready, first, roundTrip, completion, await StopAsync(session, "Console.Write(1); while (true) ;"),
            await StopAsync(session, "Console.Write(1); System.Threading.Thread.Sleep(-1);"), await StopAsync(session, Native));
    }

    private static async Task<double> StopAsync(JupyterSession session, string code)
    {
        TaskCompletionSource begun = new();
        var running = session.ExecuteAsync(new CellRequest(code), _ => begun.TrySetResult());
        await begun.Task;
        await Task.Delay(50);
        var clock = Stopwatch.StartNew();
        await session.InterruptAsync();
        await running;
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task ExecuteAsync(JupyterSession session, string code)
    {
        if (await session.ExecuteAsync(new CellRequest(code), _ => { }) is not CellResult.Succeeded)
            throw new InvalidOperationException($"{code} failed.");
    }

    private static async Task<double> MedianAsync(Func<Task> turn)
    {
        List<double> times = [];
        for (int i = 0; i < Turns; i++)
        {
            var clock = Stopwatch.StartNew();
            await turn();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return Median(times);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Print(string what, List<Run> runs, Func<Run, double> value) =>
        Console.WriteLine($"{what,-36}{Median(runs.Select(value)),9:0.0} ms   ({string.Join(", ", runs.Select(run => $"{value(run):0}"))})");
}
