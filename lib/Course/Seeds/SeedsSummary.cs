using System.Globalization;
using InnerAlignment.Course.Run;
using Spectre.Console;

namespace InnerAlignment.Course.Seeds;

/// <summary>How the notebooks fared: a table of notebooks and seeds, then a line for everything that fell.</summary>
internal static class SeedsSummary
{
    public static void Write(IAnsiConsole console, TextWriter output, SeedsRecord record)
    {
        foreach (var path in record.WithoutSeed)
            output.WriteLine($"skipped {path}: no cell 'seed', so nothing in it is random or the seed cannot be changed.");
        if (record.Notebooks.IsEmpty)
            return;
        console.Write(Table(record));
        foreach (var notebook in record.Notebooks)
        {
            foreach (var run in notebook.Runs)
            {
                foreach (var failure in run.Record.Failures)
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FELL    {notebook.Path}, seed {run.Seed}{failure.Sentence}"));
            }
        }
    }

    private static Table Table(SeedsRecord record)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn("Notebook");
        foreach (var seed in record.Seeds)
            table.AddColumn(seed.ToString(CultureInfo.InvariantCulture), column => column.RightAligned());
        foreach (var notebook in record.Notebooks)
            table.AddRow([Markup.Escape(notebook.Path), .. notebook.Runs.Select(run => Markup.Escape(Words(run.Record)))]);
        return table;
    }

    private static string Words(NotebookRecord run) => run switch
    {
        { IsGreen: true } => "green",
        _ when run.Cells.Any(cell => cell.Message is not null) || run.Cells.IsEmpty => "failed",
        _ => $"{run.Failures.Length} fell",
    };
}
