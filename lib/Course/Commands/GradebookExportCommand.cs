using System.CommandLine;
using InnerAlignment.Grading.Exports;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Commands;

internal static class GradebookExportCommand
{
    private static readonly Argument<string> Grades = new("GRADES") { Description = "The folder of the gradebook." };

    private static readonly Option<string> Format = Formats();

    private static readonly Option<string> Assignment = new("--assignment")
    {
        Description = "What the other system calls the assignment.",
        DefaultValueFactory = _ => "Inner alignment",
    };

    private static readonly Option<string?> Out = new("--out") { Description = "The folder of the files; without it a single file goes to the standard output." };

    internal static Command Create()
    {
        Command command = new("export", "Writes the grades as another system reads them.") { Grades, Format, Assignment, Out };
        command.SetAction(result =>
        {
            using var book = Gradebook.Open(result.GetValue(Grades)!);
            return Write(result, GradeExport.Files(GradeSheet.Of(book), result.GetValue(Format)!, result.GetValue(Assignment)!));
        });
        return command;
    }

    private static int Write(ParseResult result, IReadOnlyList<(string Name, string Text)> files)
    {
        if (result.GetValue(Out) is { } folder)
        {
            foreach (var (name, text) in files)
                AtomicFile.WriteText(Path.Combine(folder, name), text);
            result.InvocationConfiguration.Output.WriteLine($"{files.Count} {(files.Count == 1 ? "file" : "files")} in {folder}");
            return 0;
        }

        if (files.Count != 1)
        {
            result.InvocationConfiguration.Error.WriteLine($"--format {result.GetValue(Format)} makes a file for each learner; expected --out DIR to put them in.");
            return 2;
        }

        result.InvocationConfiguration.Output.Write(files[0].Text);
        return 0;
    }

    private static Option<string> Formats()
    {
        Option<string> format = new("--format") { Description = "csv, canvas, gradescope, junit or nbgrader.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong([.. GradeExport.Formats]);
        return format;
    }
}
