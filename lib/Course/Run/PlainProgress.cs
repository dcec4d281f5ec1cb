using System.Diagnostics;
using System.Globalization;

namespace InnerAlignment.Course.Run;

/// <summary>One line for each thing that happened: for logs, and for terminals that are none.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="everyCell">Whether a cell that went well gets a line.</param>
internal sealed class PlainProgress(TextWriter output, bool everyCell = true) : IRunProgress
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock turn = new();

    public void Started(NotebookJob job) => Write(job.Path, $"{job.CodeCells.Count()} cells");

    public void CellStarted(NotebookJob job, string cell)
    {
    }

    public void CellEnded(NotebookJob job, CellRecord cell)
    {
        if (everyCell || cell.Status != CellStatus.Ok)
            Write(job.Path, string.Create(CultureInfo.InvariantCulture, $"{Mark(cell)} {cell.Id} {cell.Seconds:0.00} s{Said(cell)}"));
    }

    public void Ended(NotebookRecord notebook, bool reused) => Write(notebook.Path, Words(notebook, reused));

    internal static string Words(NotebookRecord notebook, bool reused) => (notebook.IsGreen, reused) switch
    {
        (true, true) => "green, as before: nothing changed, not run again",
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"green in {notebook.Seconds:0.0} s"),
        _ => $"failed: {notebook.Failures[0].Message.Split('\n')[0]}",
    };

    private static string Mark(CellRecord cell) => cell.Status == CellStatus.Ok ? "ok" : cell.Status.ToString().ToLowerInvariant();

    private static string Said(CellRecord cell) => string.Concat(cell.Verdicts.Select(verdict => $" · {verdict.Exercise}: {verdict.Status}"));

    private void Write(string notebook, string words)
    {
        lock (turn)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds,6:0.0} s] {notebook}  {words}"));
    }
}
