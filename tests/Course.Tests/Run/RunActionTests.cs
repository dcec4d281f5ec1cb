using InnerAlignment.Course.Run;
using static InnerAlignment.Course.Tests.Run.ScriptedRun;

namespace InnerAlignment.Course.Tests.Run;

public sealed class RunActionTests
{
    private ScriptedRun run = null!;

    [SetUp]
    public void Begin() => run = new ScriptedRun();

    [TearDown]
    public void End() => run.Dispose();

    [Test]
    public async Task A_run_without_a_failure_ends_with_0_and_gives_every_kernel_back()
    {
        run.Write("a.ipynb", Cell("one", "print hello"), Cell("two", "print again"));
        run.Write("b.ipynb", Cell("one", "print hello"));

        int code = await run.RunAsync();

        Assert.That(code, Is.Zero);
        Assert.That(run.Record.Notebooks.SelectMany(notebook => notebook.Cells).Select(cell => cell.Status), Is.All.EqualTo(CellStatus.Ok));
        Assert.That((run.Kernels.Taken, run.Kernels.Alive), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_failed_cell_stops_its_notebook_and_no_other()
    {
        run.Write("a.ipynb", Cell("good", "print kept"), Cell("bad", "print before", "fail broken"), Cell("after", "print never"));
        run.Write("b.ipynb", Cell("one", "print hello"));

        int code = await run.RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Record.Notebooks[0].Cells.Select(cell => cell.Status), Is.EqualTo(new[] { CellStatus.Ok, CellStatus.Failed, CellStatus.NotRun }));
        Assert.That(run.Record.Notebooks[1].IsGreen);
        Assert.That(run.Said, Does.Contain("FAILED  a.ipynb, cell bad: Exception: broken"));
        Assert.That(run.Outputs("a.ipynb", "bad").Select(output => output!["output_type"]!.ToString()), Is.EqualTo(new[] { "stream", "error" }));
    }

    [Test]
    public async Task Errors_that_are_allowed_do_not_stop_the_notebook_and_still_count()
    {
        run.Write("a.ipynb", Cell("bad", "fail broken"), Cell("dead", "die"), Cell("after", "print here"));

        int code = await run.RunAsync(options => options with { AllowErrors = true });

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Record.Notebooks[0].Cells.Select(cell => cell.Status), Is.EqualTo(new[] { CellStatus.Failed, CellStatus.Died, CellStatus.Ok }));
        Assert.That(run.Outputs("a.ipynb", "after"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cell_that_never_ends_is_stopped_at_its_limit_and_says_what_to_do()
    {
        run.Write("a.ipynb", Cell("endless", "print started", "hang"));

        int code = await run.RunAsync(options => options with { CellLimit = TimeSpan.FromMilliseconds(50) });

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Record.Notebooks[0].Cells[0].Status, Is.EqualTo(CellStatus.TimedOut));
        Assert.That(run.Said, Does.Contain("a.ipynb, cell endless: The time limit of 0.05 s was reached. Allow more with --timeout"));
        Assert.That(run.Outputs("a.ipynb", "endless")[0]!["text"]!.ToString(), Is.EqualTo("started\n"));
    }

    [Test]
    public async Task Ctrl_C_keeps_what_was_put_out_and_ends_with_130()
    {
        run.Write("a.ipynb", Cell("first", "print kept"), Cell("endless", "hang"), Cell("after", "print never"));
        run.Write("b.ipynb", Cell("one", "print not run"));
        using CancellationTokenSource keyboard = new(TimeSpan.FromMilliseconds(300));

        int code = await run.RunAsync(options => options with { Jobs = 1 }, keyboard.Token);

        Assert.That(code, Is.EqualTo(130));
        Assert.That(run.Record.Notebooks[0].Cells.Select(cell => cell.Status), Is.EqualTo(new[] { CellStatus.Ok, CellStatus.Interrupted, CellStatus.NotRun }));
        Assert.That(run.Record.Notebooks[1].Failures[0].Message, Does.Contain("stopped from the keyboard"));
        Assert.That(run.Outputs("a.ipynb", "first")[0]!["text"]!.ToString(), Is.EqualTo("kept\n"));
        Assert.That((run.Kernels.Alive, File.Exists(Path.Combine(run.Out, "index.html"))), Is.EqualTo((0, true)));
    }

    [TestCase(AnswerMode.Stubs, "unanswered", 0)]
    [TestCase(AnswerMode.None, "wrong", 0)]
    [TestCase(AnswerMode.Reference, "right", 0)]
    [TestCase(AnswerMode.Reference, "wrong", 1)]
    [TestCase(AnswerMode.Reference, "unanswered", 1)]
    public async Task Only_a_reference_answer_has_to_be_right(object answers, string status, int expected)
    {
        run.Write("a.ipynb", Header("sum"), Verdict("check", "sum", status));

        int code = await run.RunAsync(options => options with { Answers = (AnswerMode)answers });

        Assert.That(code, Is.EqualTo(expected));
        Assert.That(run.Record.Verdicts.Select(verdict => (verdict.Exercise, verdict.Status)), Is.EqualTo(new[] { ("sum", status) }));
    }

    [Test]
    public async Task An_exercise_that_no_check_judges_fails_the_reference_run()
    {
        run.Write("a.ipynb", Header("sum"), Cell("check", "print forgot the verdict"));

        int code = await run.RunAsync(options => options with { Answers = AnswerMode.Reference });

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said, Does.Contain("exercise 'sum': no check gave a verdict"));
    }

    [Test]
    public async Task A_measurement_that_disagrees_fails_whatever_the_answers()
    {
        run.Write("a.ipynb", Measurement("fine", 1, 1, agrees: true), Measurement("off", 2, 1, agrees: false));

        int code = await run.RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said, Does.Contain("a.ipynb, cell off: n: measured 2 , expected within 1 (tolerance 0.1; s)"));
    }

    [Test]
    public async Task Updates_replace_a_display_of_any_earlier_cell_and_a_clear_empties_its_own()
    {
        run.Write("a.ipynb", Cell("bar", "display p 10 %", "display q other"), Cell("work", "update p 100 %", "print gone", "clear", "print left"));

        await run.RunAsync();

        Assert.That(run.Outputs("a.ipynb", "bar").Select(output => output!["data"]!["text/plain"]!.ToString()), Is.EqualTo(new[] { "100 %", "other" }));
        Assert.That(run.Outputs("a.ipynb", "work").Select(output => output!["text"]!.ToString()), Is.EqualTo(new[] { "left\n" }));
    }

    [Test]
    public async Task What_was_green_is_not_run_again_until_something_changes()
    {
        run.Write("a.ipynb", Cell("one", "print first"));
        run.Write("b.ipynb", Cell("one", "fail always"));
        await run.RunAsync();

        await run.RunAsync(options => options with { Reuse = true });
        int afterSecond = run.Kernels.Taken;
        run.Write("a.ipynb", Cell("one", "print second"));
        await run.RunAsync(options => options with { Reuse = true });

        Assert.That(afterSecond, Is.EqualTo(3), "the green one was kept, the failed one ran again");
        Assert.That(run.Kernels.Taken, Is.EqualTo(5));
        Assert.That(run.Outputs("a.ipynb", "one")[0]!["text"]!.ToString(), Is.EqualTo("second\n"));
    }

    [Test]
    public async Task A_new_library_makes_every_notebook_run_again()
    {
        run.Write("a.ipynb", Cell("one", "print first"));
        run.Course.Write("lib/bin/InnerAlignment.dll", "one");
        await run.RunAsync();

        run.Course.Write("lib/bin/InnerAlignment.dll", "two");
        await run.RunAsync(options => options with { Reuse = true });

        Assert.That(run.Kernels.Taken, Is.EqualTo(2));
    }

    [Test]
    public async Task No_more_notebooks_run_at_once_than_jobs()
    {
        foreach (var name in (string[])["a", "b", "c", "d"])
            run.Write($"{name}.ipynb", Cell("wait", "hang"));

        await run.RunAsync(options => options with { Jobs = 2, CellLimit = TimeSpan.FromMilliseconds(30) });

        Assert.That(run.Kernels.Most, Is.EqualTo(2));
    }

    [TestCase("not a notebook", "not JSON (line 1, byte 2")]
    [TestCase("""{"nbformat":3,"nbformat_minor":0,"worksheets":[],"metadata":{}}""", "nbformat 3; expected nbformat 4. Convert it: jupyter nbconvert")]
    public async Task A_file_that_is_no_notebook_fails_in_one_line_and_the_others_run(string text, string message)
    {
        run.Course.Write("notebooks/a.ipynb", text);
        run.Write("b.ipynb", Cell("one", "print hello"));

        int code = await run.RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said.Split('\n').Single(line => line.StartsWith("FAILED", StringComparison.Ordinal)), Does.Contain(message));
        Assert.That(run.Record.Notebooks[1].IsGreen);
    }
}
