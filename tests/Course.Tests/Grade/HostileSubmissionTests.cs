using System.Collections.Immutable;
using System.Diagnostics;
using InnerAlignment.Course.Grade;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;
using InnerAlignment.Grading.Sandbox;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>A class in which every second learner is hostile, graded as a real one is. Each attack is a file of <c>Hostile/</c>: an answer that names its
/// exercise, and in its first line what a teaching assistant may forward to its author.</summary>
public sealed class HostileSubmissionTests
{
    /// <summary>In the arguments or names of whatever an attack leaves running or lying about.</summary>
    private const string Mark = "4174";

    private static readonly string[] Exercises = ["mean-squared-error", "expected-fitness", "tell-search"];
    private static readonly ExecutionLimits Limits = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(30));

    private ClassOnDisk submissions = null!;
    private string grades = null!;
    private ImmutableDictionary<string, GradedSubmission> graded = null!;
    private string[] filesBefore = null!;

    private static IEnumerable<string> Attacks => Directory.EnumerateFiles(Path.Combine(CourseFiles.Root.Path, "tests", "Course.Tests", "Hostile"), "*.csx")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task Grade_the_class()
    {
        SubmissionSandbox sandbox = new(CourseFiles.Root);
        RequiredSandbox.Require();
        (submissions, grades) = (new ClassOnDisk(), Directory.CreateTempSubdirectory("grades-").FullName);
        foreach (var attack in Attacks)
            submissions.HandIn(attack, Slug(attack), Source(attack));
        foreach (var slug in Exercises)
            submissions.HandInReference($"honest-{slug}", slug);
        filesBefore = CourseContent();
        graded = (await GradeAsync(sandbox)).ToImmutableDictionary(one => one.Learner);
    }

    [OneTimeTearDown]
    public void Clean()
    {
        submissions?.Dispose();
        if (grades is not null)
            Directory.Delete(grades, recursive: true);
    }

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_gains_nothing_and_is_told_why(string attack)
    {
        var submission = graded[attack];

        Assert.That(Scores.Points(submission.Results), Is.Zero, Told(submission));
        var told = submission.Results.Where(result => result.Test.Exercise == Slug(attack)).Select(result => result.Hint);
        Assert.That(told, Has.Some.Contains(Says(attack)), Told(submission));
    }

    [TestCaseSource(nameof(Exercises))]
    public void An_honest_answer_in_the_same_class_has_all_its_points(string slug)
    {
        var results = graded[$"honest-{slug}"].Results.Where(result => result.Test.Exercise == slug).ToArray();

        Assert.That(results, Is.Not.Empty);
        Assert.That(results.Where(result => !result.Passed).Select(result => $"{result.Hint}: {result.Detail}"), Is.Empty);
    }

    [Test]
    public void What_a_learner_reads_repeats_nothing_that_a_submission_said_at_run_time() =>
        Assert.That(graded.Values.SelectMany(one => one.Results).Select(result => result.Hint), Has.None.Contains("the hidden inputs are"));

    [Test]
    public async Task No_process_is_left()
    {
        for (var watch = Stopwatch.StartNew(); Marked().Any() && watch.Elapsed < TimeSpan.FromSeconds(5);)
            await Task.Delay(50);

        Assert.That(Marked(), Is.Empty);
    }

    [Test]
    public void No_file_is_left()
    {
        Assert.That(CourseContent(), Is.EqualTo(filesBefore));
        Assert.That(Directory.EnumerateFileSystemEntries(Path.GetTempPath(), $"*left-behind-{Mark}*"), Is.Empty);
    }

    private async Task<ImmutableArray<GradedSubmission>> GradeAsync(SubmissionSandbox sandbox)
    {
        var catalog = CourseCatalog.Load(CourseFiles.Root);
        var entries = GradeAction.Exercises(catalog, [.. Exercises]);
        TestLibrary tests = new(typeof(HostileSubmissionTests).Assembly, "these");
        using var book = Gradebook.Create(grades, entries, seed: "hostile");
        ClassGrader grader = new(new WholeSubmissions(book, tests.Version), job => new SubmissionGrader(catalog, entries, tests, GradeAction.Start(sandbox, job), Limits));
        var faults = await grader.GradeAsync(new SubmissionFolder().Learners(submissions.Path), jobs: 2, new Silent());
        Assert.That(faults, Is.Empty);
        return book.Submissions;
    }

    private static string Slug(string attack) => attack.Split('.')[0];

    private static string Source(string attack) => File.ReadAllText(Path.Combine(CourseFiles.Root.Path, "tests", "Course.Tests", "Hostile", attack + ".csx"));

    private static string Says(string attack) => Source(attack).Split('\n')[0].Split("// says: ")[1];

    private static string Told(GradedSubmission submission) =>
        string.Join('\n', submission.Results.Where(result => result.Test.Exercise == Slug(submission.Learner)).Select(result => $"{result.Passed} {result.Hint} [{result.Detail}]"));

    private static string[] CourseContent() =>
        [.. new[] { CourseFiles.Root.Notebooks, CourseFiles.Root.Bin, Path.Combine(CourseFiles.Root.Path, "data") }
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Marked() => Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(CommandOf)
        .Where(command => command.Contains($"sleep\0{Mark}", StringComparison.Ordinal) || command.Contains("/tmp/bomb", StringComparison.Ordinal));

    private static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private sealed class Silent : IGradeProgress
    {
        public void Begin(int submissions)
        {
        }

        public void Left(int submissions)
        {
        }

        public void Graded(GradedSubmission submission) => TestContext.Progress.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {submission.Learner}");

        public void Unchanged(string learner)
        {
        }
    }
}
