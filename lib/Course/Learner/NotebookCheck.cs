using System.Globalization;
using InnerAlignment.Grading;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Learner;

/// <summary>Runs the visible checks of a saved notebook, exercise by exercise, and says what is done and what is left.</summary>
/// <remarks>Runs what an exercise needs and nothing else: experiments are left out, so it takes seconds.</remarks>
/// <param name="root">The course around the notebook.</param>
/// <param name="asked">Slugs of what is asked for; the rest is practice, and nothing of it is left to do. Null where everything counts.</param>
/// <param name="output">Where a line for each exercise goes.</param>
internal sealed class NotebookCheck(CourseRoot root, IReadOnlySet<string>? asked, TextWriter output)
{
    private const int Margin = 10;

    /// <returns>True when every check of every exercise that is asked for passes.</returns>
    /// <exception cref="KernelStartException">No kernel could be started.</exception>
    public async Task<bool> RunAsync(LearnersNotebook saved, CancellationToken cancellationToken)
    {
        output.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, saved.File)}: {saved.Notebook.Title}");
        await using KernelPool kernels = new(root, StartAsync, capacity: 1);
        Submission submission = new(new CourseCatalog(root, [saved.Notebook]), AnswerSet.None, kernels, seed: 0);
        List<string> left = [];
        foreach (var exercise in saved.Notebook.Exercises)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Tell(exercise, await AskAsync(submission, saved.Notebook, exercise, cancellationToken)) && IsAsked(exercise))
                left.Add(exercise.Slug);
        }

        TellRest(saved, left);
        return left.Count == 0;
    }

    private bool IsAsked(ExerciseHeader exercise) => asked?.Contains(exercise.Slug) ?? true;

    private static async Task<CheckOutcome> AskAsync(Submission submission, CourseNotebook notebook, ExerciseHeader exercise, CancellationToken cancellationToken)
    {
        try
        {
            var answer = notebook.Document.Cells.FirstOrDefault(cell => cell.Role == CellRole.Answer && cell.Exercise == exercise.Slug);
            return answer?.Source.Contains(exercise.EntryName, StringComparison.Ordinal) is false
                ? new CheckOutcome(null, $"The answer has no '{exercise.EntryName}'; expected {exercise.Entry}. Name it as the exercise does.")
                : await submission.CheckAsync(exercise.Slug, cancellationToken);
        }
        catch (NotebookFormatException e)
        {
            return new CheckOutcome(null, $"{e.Reason.Came}; expected {e.Reason.Expected}. Take the notebook that was given out, and copy your answers into it.");
        }
    }

    /// <summary>As in the learner's own editor: what checks find is the learner's progress.</summary>
    private static async Task<IKernelSession> StartAsync(string folder, CancellationToken cancellationToken) =>
        await KernelProcess.StartAsync(new KernelProcessOptions { WorkingDirectory = folder }, cancellationToken);

    private bool Tell(ExerciseHeader exercise, CheckOutcome outcome)
    {
        var status = outcome.Verdict?.Status;
        Line(status switch { VerdictStatus.Right => "passed", VerdictStatus.Unanswered => "open", _ => "not yet" }, $"{exercise.Title} ({exercise.Slug}){(IsAsked(exercise) ? "" : ", practice")}");
        if (status is VerdictStatus.Unanswered)
            return false;
        if (outcome.Verdict is not { Status: VerdictStatus.Wrong } verdict)
        {
            // The compiler's sentence stands at the head of its own traceback.
            Line("", outcome.Detail is { } detail ? string.Join('\n', detail.Split('\n').Distinct()) : outcome.Problem);
            return status is VerdictStatus.Right;
        }

        Line("", verdict.Message);
        foreach (var (name, value) in Facts(verdict))
            Line("", value is null ? null : $"{name,-Margin}{value}");
        return false;
    }

    private static (string Name, string? Value)[] Facts(Verdict verdict) =>
    [
        ("input", verdict.CounterExample), ("expected", verdict.Expected), ("came", verdict.Actual),
        ("line", verdict.Line?.ToString(CultureInfo.InvariantCulture)), ("hint", verdict.Hint),
    ];

    private void Line(string word, string? text)
    {
        foreach (var (index, line) in (text?.Split('\n') ?? []).Index())
            output.WriteLine($"  {(index == 0 ? word : ""),-Margin}{line}".TrimEnd());
    }

    private void TellRest(LearnersNotebook saved, List<string> left)
    {
        foreach (var note in saved.Notes)
            Line("note", note);
        int all = saved.Notebook.Exercises.Count(IsAsked);
        output.WriteLine((all, left.Count) switch
        {
            (0, _) => "  Nothing is asked for here.",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"  {(all == 1 ? "The one exercise passes its" : $"All {all} exercises pass their")} visible checks; more tests run at grading."),
            _ => string.Create(CultureInfo.InvariantCulture, $"  {all - left.Count} of {all} passed. Left: {string.Join(", ", left)}."),
        });
    }
}
