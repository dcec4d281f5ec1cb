using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>What surrounds a running cell: its name and count, where its outputs go, who answers its questions.</summary>
internal sealed class CellContext(string name, int executionCount, Action<KernelOutput> onOutput, Func<InputRequest, string?>? input) : IDisposable
{
    private const int FlushSize = 1 << 13;
    private const int FlushDelay = 15;
    private static readonly AsyncLocal<CellContext?> Flowing = new();
    private static readonly ConcurrentDictionary<string, bool> CellNames = new();
    private static CellContext? latest;

    private readonly Lock writing = new();
    private readonly StringBuilder pending = new();
    private readonly OutputLimit limit = new(OutputSettings.Limit);
    private string pendingStream = "stdout";
    private Timer? flushing;
    private Stopwatch? measuring;
    private bool closed;

    /// <summary>The cell whose code is running here; text of a task that outlives its cell belongs to the cell after it.</summary>
    internal static CellContext? Current => Flowing.Value is { closed: false } flowing ? flowing : Volatile.Read(ref latest);

    /// <summary>True for the name of a cell that ran.</summary>
    internal static bool IsCell(string name) => CellNames.ContainsKey(name);

    internal string Name { get; } = name;

    internal int ExecutionCount { get; } = executionCount;

    /// <summary>Makes this the context of the code that this thread starts.</summary>
    internal void Enter()
    {
        CellNames[Name] = true;
        Flowing.Value = this;
        Volatile.Write(ref latest, this);
    }

    /// <summary>From here on the cell is timed; how long it took is said at its end.</summary>
    internal void MeasureFromHere() => measuring ??= Stopwatch.StartNew();

    internal void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (writing)
        {
            if (closed || text.IsEmpty || limit.IsExhausted)
                return;
            if (stream != pendingStream)
                Flush();
            pendingStream = stream;
            pending.Append(text);
            if (pending.Length >= FlushSize)
                Flush();
            else
                flushing ??= new Timer(_ => FlushNow(), null, FlushDelay, FlushDelay);
        }
    }

    internal void Emit(KernelOutput output)
    {
        lock (writing)
        {
            Flush();
            Pass(output);
        }
    }

    /// <exception cref="NotSupportedException">Nobody can answer.</exception>
    internal string Ask(InputRequest request)
    {
        FlushNow();
        return input?.Invoke(request)
            ?? throw new NotSupportedException("This cell asks for input, and nobody can answer here: run it in a notebook that is open in an editor.");
    }

    public void Dispose()
    {
        lock (writing)
        {
            Flush();
            if (measuring is { Elapsed.TotalMilliseconds: var elapsed })
                Pass(new KernelOutput.Display(Bundles.Text("text/plain", $"Wall time: {elapsed:0.####} ms")));
            closed = true;
        }
        flushing?.Dispose();
        Interlocked.CompareExchange(ref latest, null, this);
    }

    private void FlushNow()
    {
        lock (writing)
            Flush();
    }

    private void Flush()
    {
        if (pending.Length == 0)
            return;
        var text = new KernelOutput.StreamText(pendingStream, pending.ToString());
        pending.Clear();
        Pass(text);
    }

    private void Pass(KernelOutput output)
    {
        if (!closed && limit.Admit(output) is { } admitted)
            onOutput(admitted);
    }
}
