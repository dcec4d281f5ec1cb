using System.Diagnostics;
using InnerAlignment.Course.Tests.Run;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Tests.Sweep;

/// <summary>A small fraction of a real sweep, as a terminal runs it: 2,000 networks of one setting for each seed, of 450 tasks at full scale.</summary>
public sealed class SweepProcessTests
{
    private const string Part = "0 Adam to zero error";
    private const string Share = "2/45";

    private ScratchCourse course = null!;

    private string File => course.File("rows.csv");

    [SetUp]
    public void Begin() => course = new ScratchCourse();

    [TearDown]
    public void End() => course.Dispose();

    // The kept run and this one may differ in the last bits of a network, and so in a few of 2,000: ten are allowed.
    [Test]
    public async Task One_task_comes_out_as_it_is_kept()
    {
        var (code, said) = await CourseProcess.RunAsync([], "sweep", "rules-found", "--seeds", "1", "--shard", Share, "--out", File);

        var row = Read(File).Rows.Single();
        var kept = Read(Path.Combine(CourseFiles.Root.Path, "data", "sweeps", "rules-found.csv")).Rows.Single(kept => (kept.Part, kept.Seed) == (Part, 1UL));
        Assert.That(code, Is.Zero, said);
        Assert.That((row.Part, row.Seed), Is.EqualTo((Part, 1UL)));
        Assert.That(row.Values.Skip(2), Is.EqualTo(kept.Values.Skip(2)).Within(10 / 2000.0));
    }

    // Compiled in haste and slowly, ahead of time and at run time, for wide vectors and narrow ones: a fault of the runtime in one of them would show here.
    [Test]
    public async Task One_task_comes_out_the_same_however_its_code_is_compiled()
    {
        var lines = new List<string>();
        foreach (var setting in new[] { "TieredCompilation=1", "TieredCompilation=0", "ReadyToRun=0", "TC_CallCountThreshold=1000000", "EnableAVX512=0" })
            lines.Add(await RunCompiledAsync(setting));

        Assert.That(lines.Distinct(), Has.Exactly(1).Items, string.Join('\n', lines));
    }

    private async Task<string> RunCompiledAsync(string setting)
    {
        var file = course.File($"{setting}.csv");
        var command = CourseProcess.Start([], "sweep", "rules-found", "--seeds", "1", "--shard", Share, "--out", file);
        command.Environment[$"DOTNET_{setting.Split('=')[0]}"] = setting.Split('=')[1];
        var (code, said) = await CourseProcess.RunAsync(command);
        Assert.That(code, Is.Zero, said);
        return Read(file).Rows.Single().Line;
    }

    [Test]
    public async Task A_sweep_that_was_killed_is_taken_up_where_it_was()
    {
        await KillAfterTheFirstRowAsync();
        var kept = Read(File).Rows;
        var last = kept.Max(row => row.Seed) + 1;

        var (code, said) = await CourseProcess.RunAsync([], "sweep", "rules-found", "--seeds", $"1..{last}", "--shard", Share, "--out", File, "--resume");

        var rows = Read(File).Rows;
        Assert.That(code, Is.Zero, said);
        Assert.That(said, Does.Contain(" to do"));
        Assert.That(rows.Select(row => row.Line), Is.SupersetOf(kept.Select(row => row.Line)).And.Unique);
        Assert.That(rows.Count, Is.GreaterThan(kept.Count));
    }

    private async Task KillAfterTheFirstRowAsync()
    {
        using var process = Process.Start(CourseProcess.Start([], "sweep", "rules-found", "--seeds", "1..4000", "--shard", Share, "--out", File))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var watch = Stopwatch.StartNew();
        while (!System.IO.File.Exists(File) && !process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(2))
            await Task.Delay(20);
        process.Kill();
        await process.WaitForExitAsync();
        Assert.That(System.IO.File.Exists(File), Is.True, await output + await error);
    }

    private static SweepFile Read(string path) => SweepFile.Parse(System.IO.File.ReadAllText(path), path);
}
