using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace InnerAlignment.Course.Run;

/// <summary>What a run found, for whoever sits at the terminal: a table, then one line for each failure and warning.</summary>
internal static class RunSummary
{
    public static void Write(IAnsiConsole console, TextWriter output, RunRecord run)
    {
        console.Write(Table(run));
        foreach (var notebook in run.Notebooks)
        {
            foreach (var failure in notebook.Failures)
                output.WriteLine($"FAILED  {notebook.Path}{failure.Sentence}");
            foreach (var warning in notebook.Warnings)
                output.WriteLine($"warning {notebook.Path}: {warning}");
        }
    }

    private static Table Table(RunRecord run)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn("Notebook");
        // Right, wrong and open count exercises; agree and differ count measurements.
        foreach (var name in (string[])["Cells", "Seconds", "Right", "Wrong", "Open", "Agree", "Differ", "Failed"])
            table.AddColumn(name, column => column.RightAligned());
        foreach (var notebook in run.Notebooks)
            table.AddRow([Markup.Escape(notebook.Path), .. Counts([notebook]).Select(Markup.Escape)]);
        if (run.Notebooks.Length > 1)
            table.AddEmptyRow().AddRow(["together", .. Counts(run.Notebooks).Select(Markup.Escape)]);
        return table;
    }

    private static string[] Counts(ImmutableArray<NotebookRecord> notebooks)
    {
        VerdictRecord[] verdicts = [.. notebooks.SelectMany(notebook => notebook.Verdicts)];
        MeasurementRecord[] measurements = [.. notebooks.SelectMany(notebook => notebook.Measurements)];
        return
        [
            Text(notebooks.Sum(notebook => notebook.Cells.Count(cell => cell.Status != CellStatus.NotRun))),
            notebooks.Sum(notebook => notebook.Seconds).ToString("0.0", CultureInfo.InvariantCulture),
            .. ((string[])["right", "wrong", "unanswered"]).Select(status => Text(verdicts.Count(verdict => verdict.Status == status))),
            Text(measurements.Count(item => item.Agrees)),
            Text(measurements.Count(item => !item.Agrees)),
            Text(notebooks.Sum(notebook => notebook.Failures.Length)),
        ];
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
