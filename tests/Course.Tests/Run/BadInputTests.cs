using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>What goes wrong in cells and on disks, with the course's own kernel: one line each, what came so far kept, no process left.</summary>
public sealed class BadInputTests
{
    private ScratchCourse scratch = null!;

    private string Out => scratch.File("out");

    [SetUp]
    public void Begin() => scratch = new ScratchCourse();

    [TearDown]
    public void End() => scratch.Dispose();

    [TestCase("Environment.Exit(7);", "The kernel's process ended with exit code 7")]
    [TestCase("int Down(int n) => Down(n + 1) + 1; Down(0)", "stack overflow")]
    [TestCase("while (true) { }", "The time limit of 2 s was reached.")]
    [TestCase("#r \"../lib/bin/Nowhere.dll\"", "Nowhere.dll")]
    [TestCase("#!python\nprint(1)", "python")]
    public async Task A_cell_that_goes_wrong_is_told_in_one_line_and_what_came_before_is_kept(string source, string reason)
    {
        var file = Write(Cell("before", "Console.WriteLine(\"kept\");"), Cell("wrong", source), Cell("after", "1"));

        var (code, said) = await CourseProcess.RunAsync([], "run", file, "--answers", "none", "--timeout", "2", "--out", Out);

        Assert.That(code, Is.EqualTo(1), said);
        Assert.That(said.Split('\n').Single(line => line.StartsWith("FAILED", StringComparison.Ordinal)), Does.Contain("cell wrong: ").And.Contain(reason));
        Assert.That(Executed().Cells[0].Outputs[0]!["text"]!.ToString(), Is.EqualTo("kept\n"));
        Assert.That(Executed().Cells[1].Outputs.Last()!["output_type"]!.ToString(), Is.EqualTo("error"));
    }

    [Test]
    public async Task A_cell_that_prints_100_MB_is_cut_with_a_warning()
    {
        var file = Write(Cell("loud", "var line = new string('x', 999); for (int i = 0; i < 100_000; i++) Console.WriteLine(line);"), Cell("after", "1 + 1"));

        var (code, said) = await CourseProcess.RunAsync([], "run", file, "--answers", "none", "--out", Out);

        Assert.That(code, Is.Zero, said);
        Assert.That(said, Does.Contain("warning").And.Contain("cell loud printed more than 16 million characters; the rest was dropped."));
        Assert.That(new FileInfo(Path.Combine(Out, "a.ipynb")).Length, Is.LessThan(25 << 20));
    }

    [Test]
    [Platform("Unix", Reason = "Sends the signal of Ctrl+C.")]
    public async Task Ctrl_C_ends_the_kernels_and_keeps_what_came()
    {
        var file = Write(Cell("before", "Console.WriteLine(Environment.ProcessId);"), Cell("endless", "while (true) { }"));
        using var process = Process.Start(CourseProcess.Start([], "run", file, "--answers", "none", "--out", Out))!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("ok before", StringComparison.Ordinal))
            ;
        await Task.Delay(300);

        using (var signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(RunRecord.TryRead(Out)!.Notebooks[0].Cells.Select(cell => cell.Status), Is.EqualTo(new[] { CellStatus.Ok, CellStatus.Interrupted }));
        int kernel = int.Parse(Executed().Cells[0].Outputs[0]!["text"]!.ToString(), CultureInfo.InvariantCulture);
        Assert.That(() => Process.GetProcessById(kernel), Throws.ArgumentException, "the kernel is gone");
    }

    [Test]
    [Platform("Linux", Reason = "Bubblewrap gives the small disk.")]
    public async Task A_full_disk_is_told_and_nothing_is_half_written()
    {
        if (!File.Exists("/usr/bin/bwrap"))
        {
            const string Sentence = "bubblewrap is missing, so no small disk could be made; install it with: apt-get install bubblewrap";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Sentence);
            Assert.Ignore(Sentence);
        }

        var file = Write(Cell("loud", "Console.Write(new string('x', 3_000_000));"));
        Directory.CreateDirectory(Out);
        string[] smallDisk = ["bwrap", "--dev-bind", "/", "/", "--size", "1000000", "--tmpfs", Out, "--chdir", CourseFiles.Root.Path];

        var (code, said) = await CourseProcess.RunAsync(smallDisk, "run", file, "--answers", "none", "--out", Out);

        Assert.That(code, Is.EqualTo(1), said);
        Assert.That(said, Does.Contain($"{Path.Combine(Out, "a.ipynb")}: cannot be written (No space left on device").And.Contain("Check free space and permissions."));
    }

    private NotebookDocument Executed() => NotebookReader.ReadFile(Path.Combine(Out, "a.ipynb"));

    private string Write(params NotebookCell[] cells) =>
        scratch.Write("notebooks/a.ipynb", NotebookWriter.ToText(new NotebookDocument([.. cells], [])));

    private static NotebookCell Cell(string id, string source) => new()
    {
        Id = id,
        Kind = CellKind.Code,
        Source = source,
        Metadata = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" } },
    };
}
