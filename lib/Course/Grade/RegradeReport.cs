using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Grading.Exports;
using InnerAlignment.Grading.Record;
using Spectre.Console;

namespace InnerAlignment.Course.Grade;

/// <summary>Who changed by how much when an exercise was graded again: by the tests, and what counts beside it.</summary>
internal sealed class RegradeReport(GradeSheet sheet, ExerciseEntry exercise, ImmutableArray<Regrade> regrades)
{
    private static readonly string[] Heads = ["learner", "before", "after", "difference", "counts", "total"];

    private readonly int column = sheet.Exercises.IndexOf(exercise);
    private readonly ImmutableDictionary<string, GradeRow> rows = sheet.Rows.ToImmutableDictionary(row => row.Submission.Learner);

    /// <summary>One line for each learner, those whose points stayed included.</summary>
    public string Csv() => GradeExport.Csv([Heads, .. regrades.Select(regrade => (IEnumerable<object?>)
        [regrade.Learner, regrade.Before, regrade.After, regrade.After - regrade.Before, rows[regrade.Learner].Points[column], rows[regrade.Learner].Total])]);

    /// <summary>The learners whose points changed, as a table, and a line on the others.</summary>
    public void Write(TextWriter output)
    {
        var changed = regrades.Where(regrade => regrade.After != regrade.Before).ToArray();
        if (changed.Length > 0)
            Console(output).Write(Table(changed));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exercise.Slug}: {changed.Length} of {regrades.Length} changed"));
        if (Array.Exists(changed, regrade => IsByHand(regrade)))
            output.WriteLine("Where another number counts than the tests say, points given by hand stand; 'course override' without --points lets the tests decide.");
    }

    private Table Table(Regrade[] changed)
    {
        var table = new Table().RoundedBorder().AddColumn(Heads[0]);
        foreach (var name in Heads[1..])
            table.AddColumn(name, column => column.RightAligned());
        foreach (var regrade in changed)
            table.AddRow([.. Cells(regrade).Select(Markup.Escape)]);
        return table;
    }

    private string[] Cells(Regrade regrade) =>
    [
        regrade.Learner, Number(regrade.Before), Number(regrade.After), (regrade.After - regrade.Before).ToString("+0;-0;0", CultureInfo.InvariantCulture),
        Number(rows[regrade.Learner].Points[column]), Number(rows[regrade.Learner].Total),
    ];

    private bool IsByHand(Regrade regrade) => rows[regrade.Learner].Points[column] != regrade.After;

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static IAnsiConsole Console(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (System.Console.IsOutputRedirected)
            console.Profile.Width = 160;
        return console;
    }
}
