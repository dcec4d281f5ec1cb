using InnerAlignment.Course.Report;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Feedback;

/// <summary>What one learner reads: points, hints and the visible checks; never a hidden input, an expected value of a hidden test or the grader's detail.</summary>
internal sealed class LearnerPage(GradeSheet sheet, GradeRow row, IReadOnlyDictionary<string, ManualPoints> manual)
{
    public string Render() => FeedbackPage.Render($"{row.Submission.Learner}: feedback", Html.Of(
        $"""
        <h1>{row.Submission.Learner}: {row.Total:0.##} of {sheet.Points} points</h1>
        {Penalty()}{Refusal()}{Notes()}
        {sheet.Exercises.Zip(row.Points, Exercise)}
        """));

    private Html Penalty() => row.Penalty > 0
        ? Html.Of($"<p>{row.Raw:0.##} points, less {row.Penalty:0.##} because the work came late.</p>")
        : Html.None;

    private Html Refusal() => row.Submission.Refusal is { } refusal ? Html.Of($"<p class=\"note\">Nothing could be graded: {refusal}.</p>") : Html.None;

    private Html Notes() => row.Submission.Notes.IsEmpty
        ? Html.None
        : Html.Of($"<section class=\"note\"><p>Noticed in what was handed in:</p><ul>{row.Submission.Notes.Select(note => Html.Of($"<li>{note}</li>"))}</ul></section>");

    private Html Exercise(ExerciseEntry exercise, double points)
    {
        var results = row.Submission.Results.Where(result => result.Test.Exercise == exercise.Slug).ToArray();
        return Html.Of(
            $"""
            <section><h2><span>{exercise.Title}</span><span class="points">{points:0.##} of {exercise.Points}</span></h2>
            {ByHand(exercise.Slug)}<ul>{results.GroupBy(result => result.Test.Method).Select(Test)}</ul>{Check(exercise.Slug)}</section>
            """);
    }

    private Html ByHand(string slug) => manual.TryGetValue(slug, out var given)
        ? Html.Of($"<p>{given.Points:0.##} points were given by {given.Author}: {given.Reason}</p>")
        : Html.None;

    private static Html Test(IEnumerable<HiddenTestResult> cases)
    {
        var failed = cases.FirstOrDefault(result => !result.Passed);
        return failed is null
            ? Html.Of($"<li class=\"right\">{cases.First().Test.PublicName}</li>")
            : Html.Of($"<li class=\"wrong\">{failed.Test.PublicName}<br><span class=\"soft\">{failed.Hint}</span></li>");
    }

    private Html Check(string slug) => row.Submission.Checks.FirstOrDefault(check => check.Exercise == slug) is { Status: VerdictStatus.Wrong } check
        ? Html.Of($"<p>The check in the notebook says: {check.Message}</p><dl>{Entry("at", check.CounterExample)}{Entry("expected", check.Expected)}{Entry("came", check.Actual)}{Entry("hint", check.Hint)}</dl>")
        : Html.None;

    private static Html Entry(string name, string? value) => value is null ? Html.None : Html.Of($"<dt>{name}</dt><dd>{value}</dd>");
}
