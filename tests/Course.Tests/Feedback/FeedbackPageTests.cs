using InnerAlignment.Course.Feedback;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Feedback;

public sealed class FeedbackPageTests
{
    private static readonly ExerciseEntry[] Exercises = [new("half", "a.ipynb", "Half & half", 3), new("step", "a.ipynb", "A step", 2)];

    private static readonly GradedSubmission Submission = new(
        "<b>eve</b>", "hash", DateTimeOffset.UnixEpoch, 7, "v", null,
        [Result("half", "Fresh numbers are halved", "divide by <i>two</i>"), Result("step", "It steps", "")],
        [new Verdict("half", VerdictStatus.Wrong, "One case comes out otherwise.", "visible expectation", "<script>alert(1)</script>")],
        ["the locked cell 'setup' was edited"]);

    internal static GradeSheet Sheet { get; } = new([.. Exercises], [new GradeRow(Submission, [0, 2], Penalty: 0.5)]);

    internal static string Learner => new LearnerPage(Sheet, Sheet.Rows[0], new Dictionary<string, ManualPoints>()).Render();

    [Test]
    public void A_learner_reads_points_names_hints_checks_and_notes() => Assert.That(Learner, Does
        .Contain("1.5 of 5 points").And.Contain("Fresh numbers are halved").And.Contain("divide by").And.Contain("visible expectation").And.Contain("was edited"));

    [Test]
    public void A_learner_reads_no_hidden_input_or_expected_value() => Assert.That(Learner, Does.Not.Contain("hidden input 41"));

    [Test]
    public void What_a_submission_chose_is_text_and_never_markup() =>
        Assert.That(Learner + new ClassPage(Sheet).Render(), Does.Not.Contain("<script>").And.Not.Contain("<b>eve").And.Not.Contain("<i>two").And.Contain("&lt;script&gt;"));

    [Test]
    public void A_teacher_reads_what_was_hardest_first_and_what_was_noticed()
    {
        var page = new ClassPage(Sheet).Render();

        Assert.That(page.IndexOf("Half &amp; half", StringComparison.Ordinal), Is.GreaterThan(0).And.LessThan(page.IndexOf("A step", StringComparison.Ordinal)));
        Assert.That(page, Does.Contain("was edited"));
    }

    private static HiddenTestResult Result(string exercise, string name, string hint) =>
        new(new HiddenTest(exercise, name, name, name, 2), hint.Length == 0, hint, hint.Length == 0 ? "" : "F(hidden input 41): expected 20.5");
}
