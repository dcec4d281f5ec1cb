using System.Diagnostics;
using System.Globalization;
using InnerAlignment.Course.Tests.Run;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>The command as a terminal starts it: killed, started twice, without space.</summary>
public sealed class GradeProcessTests
{
    /// <summary>How often the killed run is repeated; 20 shows it for sure, 5 is what every change affords.</summary>
    private const string KillsVariable = "COURSE_GRADE_KILLS";

    private const int Learners = 6;

    private ClassOnDisk submissions = null!;
    private ScratchCourse scratch = null!;
    private string undisturbed = null!;

    [OneTimeSetUp]
    public async Task Grade_once_undisturbed()
    {
        RequiredSandbox.Require();
        (submissions, scratch) = (new ClassOnDisk(), new ScratchCourse());
        for (int i = 0; i < Learners; i++)
            submissions.HandIn($"learner-{i}", "mean-squared-error", i % 2 == 0 ? ClassOnDisk.Answers.References["mean-squared-error"] : Wrong);
        submissions.Write("broken/start-here.ipynb", "{\"cells\": [");
        var (code, said) = await CourseProcess.RunAsync([], Grade("undisturbed"));
        Assert.That(code, Is.Zero, said);
        undisturbed = await ExportAsync("undisturbed");
    }

    [OneTimeTearDown]
    public void Clean()
    {
        submissions?.Dispose();
        scratch?.Dispose();
    }

    private static string Wrong => ClassOnDisk.Answers.KnownWrong.First(wrong => wrong.Slug == "mean-squared-error").Source;

    [Test]
    public void Every_learner_stands_in_the_export()
    {
        var lines = undisturbed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(Learners + 2));
        Assert.That(lines[1], Does.StartWith("broken,0,0,0,2,").And.Contains("could not be read as a notebook"));
        Assert.That(lines[2], Is.EqualTo("learner-0,2,0,2,2,0,"));
        Assert.That(lines[3], Does.StartWith("learner-1,").And.Not.StartWith("learner-1,2"));
    }

    [Test]
    public async Task A_killed_grading_goes_on_where_it_was_and_ends_the_same()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable(KillsVariable) ?? "5", CultureInfo.InvariantCulture);
        for (int kill = 0; kill < kills; kill++)
        {
            var name = $"killed-{kill}";
            await KillAsync(name, TimeSpan.FromSeconds(0.3 + 6 * new Random(kill).NextDouble()));

            var (code, said) = await CourseProcess.RunAsync([], [.. Grade(name), "--resume"]);

            Assert.That(code, Is.Zero, said);
            Assert.That(await ExportAsync(name), Is.EqualTo(undisturbed), said);
            TestContext.Progress.WriteLine(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        }
    }

    [Test]
    public async Task Shares_of_a_class_join_to_the_whole()
    {
        await CourseProcess.RunAsync([], [.. Grade("share-1"), "--shard", "1/2"]);
        await CourseProcess.RunAsync([], [.. Grade("share-2"), "--shard", "2/2"]);

        var (code, said) = await CourseProcess.RunAsync([], "gradebook", "merge", scratch.File("share-1"), scratch.File("share-2"), "--out", scratch.File("joined"));

        Assert.That(code, Is.Zero, said);
        Assert.That(await ExportAsync("joined"), Is.EqualTo(undisturbed));
    }

    [Test]
    public async Task A_gradebook_that_is_there_is_not_begun_anew()
    {
        var (code, said) = await CourseProcess.RunAsync([], Grade("undisturbed"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("holds a gradebook already").And.Contains("--resume"));
    }

    [Test]
    public async Task A_second_grader_is_told_to_wait()
    {
        using var book = Gradebook.Open(scratch.File("undisturbed"));

        var (code, said) = await CourseProcess.RunAsync([], [.. Grade("undisturbed"), "--resume"]);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("is in use by another program"));
    }

    [Test]
    public async Task On_a_full_disk_what_was_graded_is_kept_and_the_sentence_says_so()
    {
        var folder = scratch.File("small");
        Directory.CreateDirectory(folder);
        string[] smallDisk = ["bwrap", "--dev-bind", "/", "/", "--size", "120000", "--tmpfs", folder, "--chdir", CourseFiles.Root.Path];

        var (code, said) = await CourseProcess.RunAsync(smallDisk, Grade("small"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("the disk is full").And.Not.Contains("   at "));
    }

    private string[] Grade(string name) =>
        ["grade", submissions.Path, "--out", scratch.File(name), "--exercises", "mean-squared-error", "--seed", "test", "--jobs", "2", "--tests", typeof(GradeProcessTests).Assembly.Location];

    private async Task KillAsync(string name, TimeSpan after)
    {
        using var process = Process.Start(CourseProcess.Start([], Grade(name)))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after));
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
    }

    private async Task<string> ExportAsync(string name)
    {
        var (code, said) = await CourseProcess.RunAsync([], "gradebook", "export", scratch.File(name));
        Assert.That(code, Is.Zero, said);
        return said;
    }
}
