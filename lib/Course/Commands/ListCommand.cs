using System.CommandLine;
using System.Globalization;
using InnerAlignment.Course.Index;
using Spectre.Console;

namespace InnerAlignment.Course.Commands;

internal static class ListCommand
{
    internal static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Write JSON instead of tables." };
        var course = CourseOption.Create();
        Command command = new("list", "Lists the notebooks and their exercises.") { json, course };
        command.SetAction(result =>
        {
            var index = ExerciseIndex.Build(result.Root(course));
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
                output.WriteLine(index.ToJson());
            else
                WriteTables(index, output);
        });
        return command;
    }

    private static void WriteTables(ExerciseIndex index, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 160;
        console.Write(Notebooks(index));
        if (index.Exercises.Length > 0)
            console.Write(Exercises(index));
    }

    private static Table Notebooks(ExerciseIndex index)
    {
        var table = WithColumns("Part", "Notebook", "Title", "#Minutes", "#Exercises", "#Points");
        foreach (var notebook in index.Notebooks)
        {
            var own = index.Exercises.Where(exercise => exercise.Notebook == notebook.Path).ToArray();
            table.AddRow(Row(
                notebook.Part, notebook.Path, notebook.Title, notebook.Minutes, own.Length, own.Sum(exercise => exercise.Points)));
        }

        return table;
    }

    private static Table Exercises(ExerciseIndex index)
    {
        var table = WithColumns(
            "Exercise", "Title", "Language", "#Difficulty", "#Importance", "#Minutes", "#Points", "#Hints", "#Hidden tests");
        foreach (var exercise in index.Exercises)
        {
            table.AddRow(Row(
                exercise.Slug, exercise.Title, exercise.Language, exercise.Difficulty, exercise.Importance,
                exercise.Minutes, exercise.Points, exercise.Hints.Length, exercise.HiddenTests));
        }

        return table;
    }

    private static Table WithColumns(params string[] names)
    {
        var table = new Table().RoundedBorder();
        foreach (var name in names)
            table.AddColumn(name.TrimStart('#'), column => column.Alignment = name.StartsWith('#') ? Justify.Right : Justify.Left);
        return table;
    }

    private static string[] Row(params object[] cells) =>
        [.. cells.Select(cell => Markup.Escape(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))];
}
