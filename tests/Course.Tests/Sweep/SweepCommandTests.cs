using System.CommandLine;
using InnerAlignment.Course.Commands;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Tests.Sweep;

public sealed class SweepCommandTests
{
    private ScratchCourse course = null!;
    private CountedSweep sweep = null!;

    [SetUp]
    public void Begin() => (course, sweep) = (new ScratchCourse(), new CountedSweep());

    [TearDown]
    public void End() => course.Dispose();

    [Test]
    public async Task Without_a_name_the_sweeps_are_listed()
    {
        var (code, output, _) = await RunAsync();

        Assert.That((code, output), Is.EqualTo((0, "counted: Squares of seeds. 3 parts, 4 seeds.\n")));
    }

    [Test]
    public async Task Every_part_runs_with_every_seed_and_the_head_says_so()
    {
        var (code, _, _) = await RunAsync("counted");

        var text = await File.ReadAllTextAsync(course.File("data/sweeps/counted.csv"));
        Assert.That(code, Is.Zero);
        Assert.That(text, Does.StartWith($"# sweep: counted\n# title: Squares of seeds.\n# library: {SweepFile.ThisLibrary}\n# seeds: 1 2 3 4\npart,seed,letter,square\na,1,97,1\na,2,97,4\n"));
        Assert.That(sweep.Ran, Has.Count.EqualTo(12));
    }

    [Test]
    public async Task What_was_ended_is_taken_up_without_losing_or_repeating_a_row()
    {
        using CancellationTokenSource end = new();
        sweep.Begins = number =>
        {
            if (number == 6)
                end.Cancel();
        };

        var (ended, said, _) = await RunAsync(end.Token, "counted", "--jobs", "2");
        var kept = SweepFile.Parse(await File.ReadAllTextAsync(course.File("data/sweeps/counted.csv")), "kept").Rows;
        var ran = sweep.Ran.Count;
        sweep.Begins = _ => { };
        var (resumed, _, _) = await RunAsync("counted", "--resume");

        Assert.That((ended, resumed), Is.EqualTo((130, 0)));
        Assert.That(said, Does.EndWith("the same command with --resume goes on.\n"));
        Assert.That(kept, Has.Count.EqualTo(ran).And.Count.LessThan(12));
        Assert.That(sweep.Ran.Values, Is.All.EqualTo(1).And.Exactly(12).Items);
        Assert.That(Rows("data/sweeps/counted.csv"), Is.EqualTo(await WholeAsync()));
    }

    [Test]
    public async Task Shares_are_disjoint_and_together_the_whole()
    {
        for (var share = 1; share <= 4; share++)
            await RunAsync("counted", "--shard", $"{share}/4");
        string[] files = [.. Enumerable.Range(1, 4).Select(share => course.File($".artifacts/sweeps/counted.{share}-of-4.csv"))];

        var (code, output, _) = await RunAsync(["merge", "counted", .. files]);

        Assert.That(sweep.Ran.Values, Is.All.EqualTo(1));
        Assert.That(files.Select(file => Rows(file).Length), Is.All.EqualTo(3));
        Assert.That((code, output), Is.EqualTo((0, $"{course.File("data/sweeps/counted.csv")}: 12 rows\n")));
        Assert.That(Rows("data/sweeps/counted.csv"), Is.EqualTo(await WholeAsync()));
    }

    [Test]
    public async Task Shares_that_differ_about_a_task_are_refused()
    {
        await RunAsync("counted", "--seeds", "1", "--out", course.File("one.csv"));
        course.Write("two.csv", (await File.ReadAllTextAsync(course.File("one.csv"))).Replace("b,1,98,1", "b,1,98,2", StringComparison.Ordinal));

        var (code, _, error) = await RunAsync("merge", "counted", course.File("one.csv"), course.File("two.csv"));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Is.EqualTo($"part b, seed 1: {course.File("one.csv")} has b,1,98,1, {course.File("two.csv")} has b,1,98,2; a task has one row. Run it again, and leave the wrong file out.\n"));
        Assert.That(File.Exists(course.File("data/sweeps/counted.csv")), Is.False);
    }

    [Test]
    public async Task Equal_rows_are_one_row()
    {
        await RunAsync("counted", "--seeds", "2", "--out", course.File("one.csv"));

        var (_, output, _) = await RunAsync("merge", "counted", course.File("one.csv"), course.File("one.csv"), "--out", course.File("all.csv"));

        Assert.That(output, Is.EqualTo($"{course.File("all.csv")}: 3 rows\n"));
    }

    [Test]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await RunAsync("counted");

        var (code, _, error) = await RunAsync("counted");

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Is.EqualTo($"{course.File("data/sweeps/counted.csv")}: there already. Give --resume to go on with it, or name another file with --out.\n"));
    }

    [Test]
    public async Task Rows_of_another_version_are_not_mixed_in()
    {
        await RunAsync("counted", "--seeds", "1");
        var file = course.File("data/sweeps/counted.csv");
        course.Write("data/sweeps/counted.csv", (await File.ReadAllTextAsync(file)).Replace(SweepFile.ThisLibrary, "InnerAlignment 0.1.0", StringComparison.Ordinal));

        var (code, _, error) = await RunAsync("counted", "--resume");

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain($"rows of 'counted' by InnerAlignment 0.1.0").And.Contain($"expected 'counted' by {SweepFile.ThisLibrary}"));
    }

    [Test]
    public async Task An_unknown_name_is_told_the_known_ones()
    {
        var (code, _, error) = await RunAsync("counter");

        Assert.That((code, error), Is.EqualTo((2, "counter: no such sweep; expected one of counted.\n")));
    }

    [TestCase("counted --seeds 5..2")]
    [TestCase("counted --seeds 0")]
    [TestCase("counted --shard 5/4")]
    [TestCase("counted --shard 0/4")]
    [TestCase("counted --jobs 0")]
    [TestCase("merge counted")]
    public void Wrong_use_is_told_before_anything_runs(string arguments)
    {
        var parsed = SweepCommand.Create([sweep]).Parse(arguments);

        Assert.That(parsed.Errors, Is.Not.Empty);
    }

    private async Task<string[]> WholeAsync()
    {
        await RunAsync("counted", "--out", course.File("whole.csv"), "--jobs", "1");
        return Rows("whole.csv");
    }

    private string[] Rows(string file) => [.. File.ReadAllLines(course.File(file)).Where(line => line.Length > 0 && line[0] != '#').Skip(1)];

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    private async Task<(int Code, string Output, string Error)> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var parsed = SweepCommand.Create([sweep]).Parse([.. arguments, "--course", course.Path]);
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
