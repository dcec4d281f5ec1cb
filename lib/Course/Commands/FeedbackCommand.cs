using System.CommandLine;
using InnerAlignment.Course.Feedback;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Commands;

internal static class FeedbackCommand
{
    private static readonly Argument<string> Grades = new("GRADES") { Description = "The folder of the gradebook." };

    private static readonly Option<string> Out = new("--out") { Description = "The folder of the pages.", Required = true };

    internal static Command Create()
    {
        Command command = new("feedback", "Writes a page for each learner, and one of the class for teachers.") { Grades, Out };
        command.SetAction(result =>
        {
            using var book = Gradebook.Open(result.GetValue(Grades)!);
            Write(book, result.GetValue(Out)!);
            result.InvocationConfiguration.Output.WriteLine($"{Path.Combine(result.GetValue(Out)!, "class.html")}, and a page for each learner in {Path.Combine(result.GetValue(Out)!, "learners")}");
        });
        return command;
    }

    private static void Write(Gradebook book, string folder)
    {
        var (sheet, manual) = (GradeSheet.Of(book), book.ManualPoints.Values.ToLookup(given => given.Learner));
        foreach (var row in sheet.Rows)
        {
            LearnerPage page = new(sheet, row, manual[row.Submission.Learner].ToDictionary(given => given.Exercise));
            AtomicFile.WriteText(Path.Combine(folder, "learners", $"{row.Submission.Learner}.html"), page.Render());
        }

        AtomicFile.WriteText(Path.Combine(folder, "class.html"), new ClassPage(sheet).Render());
    }
}
