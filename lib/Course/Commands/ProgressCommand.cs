using System.CommandLine;
using System.Globalization;
using InnerAlignment.Course.Index;
using InnerAlignment.Lessons.Guidance;
using Spectre.Console;

namespace InnerAlignment.Course.Commands;

/// <summary>What the checks of this machine have seen: the same record that <c>Progress.Show()</c> shows in a notebook.</summary>
internal static class ProgressCommand
{
    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("progress", "Shows which exercises are done on this machine, their points, and the minutes predicted and observed.") { course };
        command.SetAction(result => Write(ExerciseIndex.Build(result.Root(course)), ProgressFile.Default, result.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(ExerciseIndex index, ProgressFile? file, TextWriter output)
    {
        if (file is null)
        {
            output.WriteLine("Nothing is recorded: COURSE_PROGRESS is off.");
            return;
        }

        var record = file.Read(out var setAside);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 160;
        console.Write(Table(index, record));
        if (index.Exercises.FirstOrDefault(exercise => !record.Right.ContainsKey(exercise.Slug)) is { } next)
            output.WriteLine($"Next: {next.Title} ({next.Notebook})");
        output.WriteLine(setAside is null ? $"Recorded in {file.Path}, on this machine only." : $"The record could not be read and was set aside as {setAside}.");
    }

    private static Table Table(ExerciseIndex index, ProgressRecord record)
    {
        var table = new Table().RoundedBorder().AddColumn("Notebook");
        foreach (var name in (string[])["Done", "Points", "Predicted min", "Observed min", "Minutes left"])
            table.AddColumn(name, column => column.RightAligned());
        foreach (var notebook in index.Notebooks)
            table.AddRow(Row(notebook.Path, [.. index.Exercises.Where(exercise => exercise.Notebook == notebook.Path)], record));
        table.AddEmptyRow();
        return table.AddRow(Row("all", [.. index.Exercises], record));
    }

    private static string[] Row(string name, ExerciseEntry[] exercises, ProgressRecord record)
    {
        var done = exercises.Where(exercise => record.Right.ContainsKey(exercise.Slug)).ToArray();
        double observed = done.Sum(exercise => record.Minutes.GetValueOrDefault(exercise.Slug));
        return
        [
            Markup.Escape(name), $"{done.Length} of {exercises.Length}", $"{done.Sum(exercise => exercise.Points)} of {exercises.Sum(exercise => exercise.Points)}",
            $"{done.Sum(exercise => exercise.Minutes)}", observed.ToString("0", CultureInfo.InvariantCulture), $"{exercises.Except(done).Sum(exercise => exercise.Minutes)}",
        ];
    }
}
