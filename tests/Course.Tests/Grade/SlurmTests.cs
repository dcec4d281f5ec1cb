using InnerAlignment.Course.Tests.Run;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>The script for a cluster, on a cluster.</summary>
public sealed class SlurmTests
{
    private const string Slug = "mean-squared-error";

    private static string Script => Path.Combine(CourseFiles.Root.Path, "lib", "Course", "Grade", "Cluster", "slurm.sh");

    [Test]
    public async Task A_class_graded_in_shares_on_a_cluster_has_the_export_of_one_graded_whole()
    {
        RequiredSandbox.Require();
        Require();
        using ClassOnDisk submissions = new();
        using ScratchCourse scratch = new();
        HandIn(submissions);
        using var slurm = await OneNodeSlurm.StartAsync();

        var (code, said) = await slurm.RunAsync(Script, "3", submissions.Path, scratch.File("grades"), "--exercises", Slug, "--tests", typeof(SlurmTests).Assembly.Location);
        await slurm.DrainAsync();
        await CourseAsync("grade", submissions.Path, "--out", scratch.File("whole"), "--exercises", Slug, "--seed", File.ReadAllText(scratch.File("grades/shares/seed")), "--tests", typeof(SlurmTests).Assembly.Location);

        Assert.That(code, Is.Zero, said);
        Assert.That(Path.Combine(scratch.File("grades"), "gradebook.db"), Does.Exist, Logs(scratch));
        Assert.That(await ExportAsync(scratch, "grades"), Is.EqualTo(await ExportAsync(scratch, "whole")));
        Assert.That(Directory.EnumerateFiles(scratch.File("grades/shares"), "gradebook.db", SearchOption.AllDirectories).Count(), Is.EqualTo(3), Logs(scratch));
        Assert.That((await slurm.RunAsync(Script, "3", submissions.Path, scratch.File("grades"))).Said, Does.Contain("holds a joined gradebook already"));
    }

    private static void HandIn(ClassOnDisk submissions)
    {
        string[] answers = [ClassOnDisk.Answers.References[Slug], .. ClassOnDisk.Answers.KnownWrong.Where(wrong => wrong.Slug == Slug).Select(wrong => wrong.Source)];
        for (int learner = 0; learner < 5; learner++)
            submissions.HandIn($"learner-{learner}", Slug, answers[learner % answers.Length]);
        submissions.Write("broken/start-here.ipynb", "{\"cells\": [");
    }

    private static void Require()
    {
        if (OneNodeSlurm.Missing() is not { } missing)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Ignore(missing);
    }

    private static Task<string> ExportAsync(ScratchCourse scratch, string name) => CourseAsync("gradebook", "export", scratch.File(name), "--format", "junit");

    private static string Logs(ScratchCourse scratch) =>
        string.Join('\n', Directory.EnumerateFiles(scratch.File("grades/shares"), "*.log").Select(File.ReadAllText));

    private static async Task<string> CourseAsync(params string[] words)
    {
        var (code, said) = await CourseProcess.RunAsync([], words);
        Assert.That(code, Is.Zero, said);
        return said;
    }
}
