using InnerAlignment.Course.Tests.Run;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>A class is graded by a test that is too lenient, the test is mended, and one exercise graded again.</summary>
public sealed class RegradeCommandTests
{
    private const string Slug = "mean-squared-error";

    private const string Lenient = """
        [Test, Exercise("mean-squared-error"), Points(2)]
        public async Task Averages() => await Submission.Call<double>("MeanSquaredError", new double[] { 1, 2 }, new double[] { 1, 6 }).ShouldSatisfy(value => value > 0, "a number", "more than 0");
        [Test, Exercise("quantile-loss"), Points(3)]
        public void Counts() { }
        """;

    private const string Strict = """
        [Test, Exercise("mean-squared-error"), Points(2)]
        public async Task Averages() => await Submission.Call<double>("MeanSquaredError", new double[] { 1, 2 }, new double[] { 1, 6 }).ShouldEqualWithin(8, 1e-9, "the mean, not the sum");
        [Test, Exercise("quantile-loss"), Points(3)]
        public void Counts() => Assert.Fail("not to be run");
        """;

    private ClassOnDisk submissions = null!;
    private ScratchCourse scratch = null!;
    private string strict = null!;

    [SetUp]
    public async Task Grade_by_the_lenient_test()
    {
        RequiredSandbox.Require();
        (submissions, scratch) = (new ClassOnDisk(), new ScratchCourse());
        foreach (var learner in (string[])["bob", "dan"])
            submissions.HandIn(learner, Slug, Sum);
        submissions.HandInReference("ada", Slug);
        submissions.HandInReference("ada", "quantile-loss");
        submissions.HandIn("cy", Slug, """double MeanSquaredError(double[] predicted, double[] target) => throw new NotImplementedException("mean-squared-error");""");
        submissions.Write("eve/start-here.ipynb", "{");
        strict = BuiltTests.Write(scratch.File("Strict.dll"), Strict);
        await CourseAsync(0, "grade", submissions.Path, "--out", Grades, "--exercises", $"{Slug},quantile-loss", "--seed", "test", "--tests", BuiltTests.Write(scratch.File("Lenient.dll"), Lenient));
        await CourseAsync(0, "override", Grades, "dan", Slug, "--points", "1.5", "--reason", "told me why", "--author", "grace");
    }

    [TearDown]
    public void Clean()
    {
        submissions?.Dispose();
        scratch?.Dispose();
    }

    private const string Sum = "double MeanSquaredError(double[] predicted, double[] target) => predicted.Zip(target, (p, t) => (p - t) * (p - t)).Sum();";

    private string Grades => scratch.File("grades");

    [Test]
    public async Task The_exercise_is_graded_by_the_new_test_and_nothing_else_changes()
    {
        var said = await RegradeAsync(0);

        Assert.That(said, Does.Contain("mean-squared-error: 2 of 4 changed").And.Contains("points given by hand stand"));
        Assert.That(Report(), Is.EqualTo((string[])["learner,before,after,difference,counts,total", "ada,2,2,0,2,5", "bob,2,0,-2,0,0", "cy,0,0,0,0,0", "dan,2,0,-2,1.5,1.5"]));
        Assert.That(await ExportAsync(), Does.Contain("ada,2,3,0,5,5,").And.Contains("bob,0,0,0,0,5,").And.Contains("dan,1.5,0,0,1.5,5,"));
    }

    [Test]
    public async Task A_second_time_nothing_is_run_and_the_report_is_the_same()
    {
        await RegradeAsync(0);
        var (report, export) = (Report(), await ExportAsync());

        var said = await RegradeAsync(0);
        var resumed = await CourseAsync(0, "grade", submissions.Path, "--out", Grades, "--resume", "--tests", strict);

        Assert.That(said, Does.Contain("0 graded, 5 as before"));
        Assert.That(resumed, Does.Contain("1 graded, 4 as before"), "only what was refused is looked at again");
        Assert.That(Report(), Is.EqualTo(report));
        Assert.That(await ExportAsync(), Is.EqualTo(export));
    }

    [Test]
    public async Task The_gradebook_keeps_who_had_it_graded_again_and_why()
    {
        await RegradeAsync(0);

        using var book = Gradebook.Open(Grades);
        Assert.That(book.RegradesOf(Slug, BuiltTests.VersionOf(strict)), Does.Contain(new Regrade("bob", Slug, 2, 0, "grace", "a sum passed")));
    }

    [Test]
    public async Task Work_that_came_since_is_left_to_the_next_grading()
    {
        submissions.HandInReference("bob", Slug);

        var said = await RegradeAsync(1);

        Assert.That(said, Does.Contain("Not graded again").And.Contains("bob"));
        Assert.That(await ExportAsync(), Does.Contain("bob,2,0,0,2,5,"));
    }

    [Test]
    public async Task Tests_that_were_not_built_again_are_noticed()
    {
        var said = await CourseAsync(0, "regrade", Grades, Slug, "--submissions", submissions.Path, "--reason", "why", "--tests", scratch.File("Lenient.dll"));

        Assert.That(said, Does.Contain("the very ones by which the class was graded").And.Contains("0 of 4 changed"));
    }

    [Test]
    public async Task An_exercise_that_is_not_graded_is_refused_with_the_nearest_name()
    {
        var said = await CourseAsync(1, "regrade", Grades, "mean-square-error", "--submissions", submissions.Path, "--reason", "why", "--tests", strict);

        Assert.That(said, Does.Contain("mean-square-error: not graded in this gradebook; did you mean mean-squared-error?"));
    }

    private Task<string> RegradeAsync(int code) =>
        CourseAsync(code, "regrade", Grades, Slug, "--submissions", submissions.Path, "--reason", "a sum passed", "--author", "grace", "--tests", strict);

    private Task<string> ExportAsync() => CourseAsync(0, "gradebook", "export", Grades);

    private string[] Report() => File.ReadAllLines(Path.Combine(Grades, $"regrade-{Slug}.csv"));

    private static async Task<string> CourseAsync(int expected, params string[] words)
    {
        var (code, said) = await CourseProcess.RunAsync([], words);
        Assert.That(code, Is.EqualTo(expected), said);
        return said;
    }
}
