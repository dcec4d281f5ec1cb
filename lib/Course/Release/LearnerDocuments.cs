using System.Globalization;
using InnerAlignment.Grading.Release;

namespace InnerAlignment.Course.Release;

/// <summary>What learners read beside the notebooks: how to begin, how to check, how to hand in; and what the course runs on.</summary>
internal static class LearnerDocuments
{
    /// <summary>Headings of <c>environment.md</c> whose sections are for those who have the source.</summary>
    private static readonly string[] OthersSections = ["### A container", "## The sandbox of the grader", "### What was run"];

    /// <summary>What marks a line as one that is for them.</summary>
    private static readonly string[] OthersLines = ["dotnet build", "first build", "| the tests that", "| grading submissions"];

    /// <summary>The <c>README.md</c> of a bundle.</summary>
    /// <param name="course">What is given out.</param>
    /// <param name="isWindows">Whether the bundle is for Windows, where the command is written otherwise.</param>
    public static string Readme(ReleasedCourse course, bool isWindows)
    {
        var command = isWindows ? @".\course" : "./course";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Inner Alignment Course

            {Asked(course)}

            | exercise | notebook | minutes | points |
            |---|---|---:|---:|
            {string.Join('\n', course.Assignment.Exercises.Select(exercise => Row(course, exercise)))}

            ## Begin

            1. Install the [.NET 10 SDK](https://dotnet.microsoft.com/download). The course itself is built: there is nothing to compile, and nothing asks for a network.
            2. In this folder, on the command line: `{command} kernel install`. VS Code and Jupyter then know the course's kernel.
            3. Open this folder in VS Code with the *Jupyter* extension, then `notebooks/{course.Notebooks[0].Path}`, and run the cells from the top. [environment.md](environment.md) has the steps for other clients, and what to do when something does not work.

            ## While you work

            An exercise is a text with hints, an answer cell, and a check below it. Write your answer in place of the line that throws `NotImplementedException`, and run the check. The answer cells are yours, and you may add cells of your own; the other cells stay as they are. Grading uses the ones that were given out.

            Save the notebook, and on the command line

            ```
            {command} check notebooks/{course.Notebooks[0].Path}
            ```

            runs all its checks and says what is done and what is left. `{command} run notebooks/{course.Notebooks[0].Path}` runs the whole notebook with your answers and writes it as a page to read; `{command} progress` says what is done on this machine, and `{command} list` names every exercise.

            The checks show a few cases. Grading runs more, with inputs that nobody has seen: do what the exercise asks, not what the visible cases need.

            ## Hand in

            Save every notebook, then

            ```
            {command} submit --name YOUR-NAME
            ```

            writes `YOUR-NAME.zip`, and says which exercises are still open. Hand in that file as you were told. Without the command, hand in the notebooks themselves.

            """).ReplaceLineEndings("\n");
    }

    /// <summary>The <c>environment.md</c> of a bundle: that of the course, without what only its source and its graders need, by the bundle's own command.</summary>
    public static string Environment(string source, bool isWindows) => string.Join('\n', ForLearners(source.ReplaceLineEndings("\n").Split('\n')))
        .Replace("dotnet run --project lib/Course -- ", isWindows ? @".\course " : "./course ", StringComparison.Ordinal)
        .Replace(", or the task *Install the course's kernel for the Jupyter extension* (menu *Terminal*, *Run Task*)", "", StringComparison.Ordinal);

    private static string Asked(ReleasedCourse course)
    {
        var (assignment, due) = (course.Assignment, course.Assignment.Due is { } time ? string.Create(CultureInfo.InvariantCulture, $" Due {time:d MMMM yyyy, HH:mm} (UTC{time:zzz}).") : "");
        return string.Create(CultureInfo.InvariantCulture, $"**{assignment.Name}**: {assignment.Exercises.Length} {(assignment.Exercises.Length == 1 ? "exercise" : "exercises")}, {assignment.Points} points.{due}");
    }

    private static string Row(ReleasedCourse course, ReleasedExercise asked)
    {
        var exercise = course.Catalog.Exercise(asked.Slug);
        return string.Create(CultureInfo.InvariantCulture, $"| {exercise.Title.Replace("|", "\\|", StringComparison.Ordinal)} (`{asked.Slug}`) | [{asked.Notebook}](notebooks/{asked.Notebook}) | {exercise.Minutes} | {asked.Points} |");
    }

    private static IEnumerable<string> ForLearners(string[] lines)
    {
        int skipped = 0;
        foreach (var line in lines)
        {
            int level = line.StartsWith('#') ? line.TakeWhile(sign => sign == '#').Count() : 0;
            if (level > 0)
                skipped = OthersSections.Contains(line) ? level : level <= skipped ? 0 : skipped;
            if (skipped == 0 && !OthersLines.Any(mark => line.Contains(mark, StringComparison.Ordinal)))
                yield return line;
        }
    }
}
