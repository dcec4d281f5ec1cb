using InnerAlignment.Grading;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Exercises;

/// <summary>The one table that proves every exercise: its stub, its reference answer, its known-wrong answers.</summary>
/// <remarks>A new exercise is a header and a stub, an answer file, its wrong answers and its fixture; nothing is added here.</remarks>
public sealed class ExerciseTests
{
    private const ulong Seed = 20_190_605;

    private static readonly AnswerFiles Files = AnswerFiles.Load(CourseFiles.Root);
    private static readonly CourseCatalog Catalog = CourseCatalog.Load(CourseFiles.Root);
    private static readonly HiddenTestSuite Suite = HiddenTestSuite.Load(typeof(ExerciseTests).Assembly);
    private static readonly KernelPool Kernels = KernelPool.Start(CourseFiles.Root);

    private static IEnumerable<string> Slugs => Catalog.Exercises.Select(exercise => exercise.Slug);

    private static IEnumerable<TestCaseData<KnownWrongAnswer>> KnownWrong =>
        Files.KnownWrong.Select(wrong => new TestCaseData<KnownWrongAnswer>(wrong).SetArgDisplayNames(wrong.Slug, wrong.Name));

    [OneTimeTearDown]
    public static async Task End_kernels()
    {
        await Kernels.DisposeAsync();
        Suite.Dispose();
    }

    [TestCaseSource(nameof(Slugs))]
    public void Every_exercise_is_whole(string slug)
    {
        var header = Catalog.Exercise(slug);
        var tests = Suite.Of(slug).ToArray();

        Assert.That(Files.KnownWrong.Where(wrong => wrong.Slug == slug), Is.Not.Empty, "known-wrong answers");
        Assert.That(header.Hints, Has.Length.GreaterThanOrEqualTo(2), "hints");
        Assert.That(tests, Is.Not.Empty, "hidden tests");
        Assert.That(tests.DistinctBy(test => test.Method).Sum(test => test.Points ?? 0), Is.EqualTo(header.Points), "points of the hidden tests");
    }

    [Test]
    public void Every_answer_and_hidden_test_belongs_to_an_exercise()
    {
        var named = Files.References.Keys.Concat(Files.KnownWrong.Select(wrong => wrong.Slug)).Concat(Suite.Tests.Select(test => test.Exercise));

        Assert.That(named.Distinct(), Is.SubsetOf(Slugs));
    }

    [TestCaseSource(nameof(Slugs))]
    public async Task The_reference_answer_is_right(string slug)
    {
        var submission = Submit(AnswerSet.Reference(Files));

        var (check, results) = (await submission.CheckAsync(slug), await Suite.RunAsync(slug, submission));

        Assert.That(check.Verdict?.Status, Is.EqualTo(VerdictStatus.Right), check.ToString());
        Assert.That(results.Where(result => !result.Passed), Is.Empty);
    }

    [TestCaseSource(nameof(Slugs))]
    public async Task The_stub_is_told_from_a_wrong_answer(string slug)
    {
        var submission = Submit(AnswerSet.Reference(Files).WithStub(slug));

        var (check, results) = (await submission.CheckAsync(slug), await Suite.RunAsync(slug, submission));

        Assert.That(check.Verdict?.Status, Is.EqualTo(VerdictStatus.Unanswered), check.ToString());
        Assert.That(results.Select(result => (result.Passed, result.Hint)), Is.All.EqualTo((false, CallFailure.NotAnswered)));
    }

    [TestCaseSource(nameof(KnownWrong))]
    public async Task A_known_wrong_answer_gets_its_own_hint(KnownWrongAnswer wrong)
    {
        var submission = Submit(AnswerSet.Reference(Files).With(wrong.Slug, wrong.Source));

        var (check, results) = (await submission.CheckAsync(wrong.Slug), await Suite.RunAsync(wrong.Slug, submission));

        var hidden = results.Where(result => !result.Passed).Select(result => result.Hint);
        Assert.That(hidden.Append(check.Verdict?.Message ?? "").Append(check.Verdict?.Hint ?? ""), Has.Some.Contains(wrong.Hint), check.ToString());
        Assert.That(check.Verdict?.Status, Is.Not.EqualTo(VerdictStatus.Unanswered), check.ToString());
    }

    private static Submission Submit(AnswerSet answers) => new(Catalog, answers, Kernels, Seed);
}
