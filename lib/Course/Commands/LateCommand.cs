using System.CommandLine;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Commands;

internal static class LateCommand
{
    private static readonly Argument<string> Grades = new("GRADES") { Description = "The folder of the gradebook." };

    private static readonly Option<DateTimeOffset?> Due = TimeOption.Create(
        "--due", "When the work is due, such as 2026-11-20T23:59+01:00; without an offset it is UTC. By default what the release that was graded says.");

    private static readonly Option<double> PerDay = NumberOption.Create(
        "--per-day", "Percent of its points that late work loses for each day begun.", 10.0, percent => percent is >= 0 and <= 100, "a percentage from 0 to 100");

    private static readonly Option<int> Grace = NumberOption.Create(
        "--grace", "Minutes by which nothing is lost yet.", 0, minutes => minutes is >= 0 and <= 525_600, "minutes, from 0 to a year (525600)");

    private static readonly Option<string?> Learner = new("--learner") { Description = "Give only this learner longer, until the time that --due says; --reason is needed then." };

    private static readonly Option<string?> Reason = EntryOption.Reason("Why a learner has longer.", required: false);

    private static readonly Option<string> Author = EntryOption.Author();

    internal static Command Create()
    {
        Command command = new("late", "Sets what late work loses, or gives a learner longer.") { Grades, Due, PerDay, Grace, Learner, Reason, Author };
        command.SetAction(Enter);
        return command;
    }

    private static int Enter(ParseResult result)
    {
        var (author, reason) = (result.GetValue(Author)!, result.GetValue(Reason));
        if (result.GetValue(Learner) is not null && reason is null)
        {
            result.InvocationConfiguration.Error.WriteLine("--learner without --reason; expected why this learner has longer.");
            return 2;
        }

        using var book = Gradebook.Open(result.GetValue(Grades)!);
        if ((result.GetValue(Due) ?? (result.GetValue(Learner) is null ? Released(book) : null)) is not { } due)
        {
            result.InvocationConfiguration.Error.WriteLine("--due is missing, and no release gives the one time when this work was due; expected a time such as 2026-11-20T23:59+01:00.");
            return 2;
        }

        if (result.GetValue(Learner) is { } learner)
            Extend(book, learner, due, author, reason!, result.InvocationConfiguration.Output);
        else
            book.SetLateRule(new LateRule(due, result.GetValue(PerDay), TimeSpan.FromMinutes(result.GetValue(Grace))), author);
        var late = GradeSheet.Of(book).Rows.Count(row => row.Penalty > 0);
        result.InvocationConfiguration.Output.WriteLine($"{late} {(late == 1 ? "submission loses" : "submissions lose")} points for lateness");
        return 0;
    }

    /// <summary>Work that has not come yet may be late too; a slip of the pen is said aloud.</summary>
    private static void Extend(Gradebook book, string learner, DateTimeOffset due, string author, string reason, TextWriter output)
    {
        book.Extend(learner, due, author, reason);
        if (book.Unknown(learner) is { } sentence)
            output.WriteLine($"Noted for when it comes. {sentence}");
    }

    private static DateTimeOffset? Released(Gradebook book) => book.Assignments.Select(assignment => assignment.Due).Distinct().ToArray() is [var due] ? due : null;
}
