using System.CommandLine;
using System.Globalization;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Commands;

internal static class OverrideCommand
{
    private static readonly Argument<string> Grades = new("GRADES") { Description = "The folder of the gradebook." };

    private static readonly Argument<string> Learner = new("LEARNER") { Description = "To whom." };

    private static readonly Argument<string> Exercise = new("EXERCISE") { Description = "The slug of the exercise." };

    private static readonly Option<double?> Points = new("--points")
    {
        Description = "The points in place of the tests'; without it the tests decide again.",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) && points >= 0)
                return points;
            result.AddError($"--points {result.Tokens[0].Value}: expected a number, 0 or more.");
            return null;
        },
    };

    private static readonly Option<string?> Reason = EntryOption.Reason("Why; the learner may read it.", required: true);

    private static readonly Option<string> Author = EntryOption.Author();

    internal static Command Create()
    {
        Command command = new("override", "Gives points by hand, with a reason, in place of the tests'.") { Grades, Learner, Exercise, Points, Reason, Author };
        command.SetAction(result =>
        {
            using var book = Gradebook.Open(result.GetValue(Grades)!);
            var (learner, exercise) = (result.GetValue(Learner)!, result.GetValue(Exercise)!);
            book.GiveManually(learner, exercise, result.GetValue(Points), result.GetValue(Author)!, result.GetValue(Reason)!);
            var row = GradeSheet.Of(book).Rows.First(row => row.Submission.Learner == learner);
            result.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{learner}: {row.Total:0.##} in all"));
        });
        return command;
    }
}
