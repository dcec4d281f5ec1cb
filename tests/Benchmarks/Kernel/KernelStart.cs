using System.Diagnostics;
using InnerAlignment.Notebooks.Sessions;

namespace Benchmarks.Kernel;

/// <summary>How fast a kernel answers, from the start of its process: medians of five processes.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Benchmarks -- kernel</c>. Processor time stands beside the clock, because it hardly depends on what
/// else the machine does.</remarks>
internal static class KernelStart
{
    private const int Processes = 5;
    private const int LaterCells = 25;

    internal static async Task<int> RunAsync()
    {
        var runs = new List<Run>();
        for (int i = 0; i < Processes; i++)
            runs.Add(await MeasureAsync());
        Print("process start to first C# result", "ms", runs, run => run.FirstCSharp);
        Print("  processor time until then", "ms", runs, run => run.Processor);
        Print("memory at rest, before F#", "MB", runs, run => run.Megabytes);
        Print("later simple C# cells", "ms", runs, run => run.LaterCSharp);
        Print("process start to first F# result", "ms", runs, run => run.FirstFSharp);
        Print("  processor time until then", "ms", runs, run => run.ProcessorFSharp);
        Print("later simple F# cells", "ms", runs, run => run.LaterFSharp);
        return 0;
    }

    private sealed record Run(
        double FirstCSharp, double Processor, double Megabytes, double LaterCSharp, double FirstFSharp, double ProcessorFSharp, double LaterFSharp);

    private static async Task<Run> MeasureAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var csharp = await KernelProcess.StartAsync(new KernelProcessOptions());
        await ExecuteAsync(csharp, "1 + 1");
        double firstCSharp = clock.Elapsed.TotalMilliseconds;
        var (processor, megabytes) = Consumption(csharp);
        double laterCSharp = await MedianAsync(csharp, i => $"int x{i} = {i}; x{i} * 2");

        clock.Restart();
        await using var fsharp = await KernelProcess.StartAsync(new KernelProcessOptions());
        await ExecuteAsync(fsharp, "#!fsharp\n1 + 1");
        double firstFSharp = clock.Elapsed.TotalMilliseconds;
        var (processorFSharp, _) = Consumption(fsharp);
        double laterFSharp = await MedianAsync(fsharp, i => $"#!fsharp\nlet x{i} = {i}\nx{i} * 2");
        return new Run(firstCSharp, processor, megabytes, laterCSharp, firstFSharp, processorFSharp, laterFSharp);
    }

    private static async Task<double> MedianAsync(KernelProcess kernel, Func<int, string> cell)
    {
        var times = new List<double>();
        for (int i = 0; i < LaterCells; i++)
        {
            var clock = Stopwatch.StartNew();
            await ExecuteAsync(kernel, cell(i));
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return Median(times);
    }

    private static async Task ExecuteAsync(KernelProcess kernel, string code)
    {
        var result = await kernel.ExecuteAsync(new CellRequest(code), _ => { });
        if (result is not CellResult.Succeeded)
            throw new InvalidOperationException($"{code}: {result}");
    }

    private static (double Processor, double Megabytes) Consumption(KernelProcess kernel)
    {
        using var process = Process.GetProcessById(kernel.ProcessId);
        return (process.TotalProcessorTime.TotalMilliseconds, process.WorkingSet64 / 1048576.0);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Print(string what, string unit, List<Run> runs, Func<Run, double> value) =>
        Console.WriteLine($"{what,-36}{Median(runs.Select(value)),9:0.0} {unit}   ({string.Join(", ", runs.Select(run => $"{value(run):0}"))})");
}
