using System.Diagnostics;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>What one cell put out, and how it ended.</summary>
internal sealed class CellTrace(NotebookCell cell)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly CellOutputs outputs = new();
    private bool showsError;
    private long characters;

    public NotebookCell Cell => cell;

    /// <summary>The cell with its outputs and its count.</summary>
    public NotebookCell Executed => cell with { Outputs = outputs.ToJson(), ExecutionCount = Count };

    private int? Count { get; set; }

    public void Take(KernelOutput output)
    {
        showsError |= output is KernelOutput.Error;
        characters += output is KernelOutput.StreamText text ? text.Text.Length : 0;
        outputs.Add(output);
    }

    public void Update(KernelOutput.DisplayUpdate update) => outputs.TryUpdate(update);

    /// <summary>True where the text reached the limit at which a kernel drops what follows.</summary>
    public bool WasCut(long limit) => characters >= limit;

    /// <summary>Closes the cell: an end that the kernel could not put out itself becomes an error output.</summary>
    public CellRecord End(CellResult result, bool cancelled, int count)
    {
        Count = count;
        var (status, message) = Describe(result, cancelled);
        if (message is not null && !showsError)
            outputs.Add(ErrorOf(result, status, message));
        return new CellRecord(cell.Id, status, Math.Round(watch.Elapsed.TotalSeconds, 3), message, [], []);
    }

    /// <summary>The record once every later cell has had its chance to update this one's displays.</summary>
    public CellRecord WithDisplays(CellRecord record)
    {
        MimeBundle[] bundles = [.. CellOutputs.Read(Executed).Select(Displays.BundleOf).OfType<MimeBundle>().SelectMany(bundle => bundle.WithInner())];
        return record with
        {
            Verdicts = [.. bundles.Select(bundle => bundle.Verdict).OfType<VerdictRecord>()],
            Measurements = [.. bundles.SelectMany(bundle => bundle.Measurements)],
        };
    }

    private static (CellStatus Status, string? Message) Describe(CellResult result, bool cancelled) => result switch
    {
        CellResult.Succeeded => (CellStatus.Ok, null),
        _ when cancelled => (CellStatus.Interrupted, "Stopped from the keyboard."),
        CellResult.Failed failed => (CellStatus.Failed, Sentence(failed.Error)),
        CellResult.Interrupted stopped => (CellStatus.TimedOut, $"{stopped.Reason} Allow more with --timeout, or mend the cell."),
        CellResult.Died died => (CellStatus.Died, died.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "A way to end that this runner does not know."),
    };

    private static string Sentence(KernelOutput.Error error) => error.Message.StartsWith(error.Name, StringComparison.Ordinal)
        ? error.Message
        : $"{error.Name}: {error.Message}";

    private static KernelOutput.Error ErrorOf(CellResult result, CellStatus status, string message) =>
        result is CellResult.Failed failed ? failed.Error : new KernelOutput.Error(status.ToString(), message, [message]);
}
