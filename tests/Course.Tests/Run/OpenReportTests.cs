using System.Runtime.Versioning;
using InnerAlignment.Course.Commands;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>The command as a terminal starts it, on a machine whose desktop opener only writes down what it was given.</summary>
[SupportedOSPlatform("linux")]
[Platform("Linux", Reason = "The opener is called xdg-open here, and script(1) plays the terminal.")]
public sealed class OpenReportTests
{
    private ScratchCourse scratch = null!;

    private string Out => scratch.File("out");

    private string Opened => scratch.File("opened");

    [SetUp]
    public void Begin()
    {
        scratch = new ScratchCourse();
        var opener = scratch.Write("tools/xdg-open", $"#!/bin/sh\necho noise\necho \"$@\" > {Opened}\n");
        File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public async Task The_report_is_opened_when_asked_for()
    {
        var (code, said) = await RunAsync(terminal: false, desktop: false, "--open");

        Assert.That(code, Is.Zero, said);
        Assert.That(() => Written(), Is.EqualTo(Path.Combine(Out, "index.html")).After(5).Seconds.PollEvery(50).MilliSeconds);
        Assert.That(said, Does.Not.Contain("noise"));
    }

    [Test]
    public async Task It_is_opened_by_itself_where_a_person_watches_at_a_desktop()
    {
        var (_, said) = await RunAsync(terminal: true, desktop: true);

        Assert.That(() => Written(), Is.EqualTo(Path.Combine(Out, "index.html")).After(5).Seconds.PollEvery(50).MilliSeconds, said);
    }

    [TestCase(false, true, "")]
    [TestCase(true, false, "")]
    [TestCase(true, true, "--no-open")]
    public async Task It_stays_closed_without_terminal_or_desktop_or_when_unwanted(bool terminal, bool desktop, string option)
    {
        var (_, said) = await RunAsync(terminal, desktop, option);

        await Task.Delay(300);
        Assert.That(File.Exists(Path.Combine(Out, "index.html")), said);
        Assert.That(File.Exists(Opened), Is.False);
    }

    [Test]
    public async Task A_missing_opener_is_told_and_fails_nothing()
    {
        File.Delete(scratch.File("tools/xdg-open"));

        var (code, said) = await RunAsync(terminal: false, desktop: false, "--open");

        Assert.That(code, Is.Zero, said);
        Assert.That(said, Does.Contain("The report could not be opened (").And.EndWith("Open it by hand.\n"));
    }

    [Test]
    public void Both_wishes_at_once_are_wrong_use() => Assert.That(RunCommand.Create().Parse("--open --no-open").Errors, Is.Not.Empty);

    private string? Written() => File.Exists(Opened) ? File.ReadAllText(Opened).TrimEnd('\n') : null;

    private async Task<(int Code, string Said)> RunAsync(bool terminal, bool desktop, string option = "")
    {
        var file = scratch.Write("notebooks/a.ipynb", """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        string[] words = ["run", file, "--answers", "none", "--out", Out, .. option.Length > 0 ? [option] : Array.Empty<string>()];
        var start = CourseProcess.Start([], words);
        if (terminal)
            start = CourseProcess.InTerminal(start);
        // Nothing else, so that no real browser is opened.
        start.Environment["PATH"] = $"{scratch.File("tools")}:{Path.GetDirectoryName(Environment.ProcessPath)}";
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("CI");
        start.Environment.Remove("WAYLAND_DISPLAY");
        start.Environment["DISPLAY"] = desktop ? ":7" : "";
        return await CourseProcess.RunAsync(start);
    }
}
