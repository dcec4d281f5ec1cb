namespace InnerAlignment.Kernel.Tests.Cells;

[NonParallelizable]
public class MagicTests
{
    private readonly InProcess cells = new();

    [TestCase("#!fshrp\n1", "fsharp")]
    [TestCase("#!shere --from csharp x", "share")]
    [TestCase("#!whose", "whos")]
    public async Task An_unknown_magic_names_the_nearest_known_one(string code, string nearest)
    {
        var error = await cells.FailAsync(code);

        Assert.That(error.Message, Does.Contain("line 1").And.Contain($"nearest is #!{nearest};"));
    }

    [Test]
    public async Task Who_and_whos_list_variables()
    {
        await cells.RunAsync("int apples = 3; int pears = 4;");
        await cells.RunAsync("#!who\n#!whos");

        Assert.That(cells.Displays.First().PlainText, Is.EqualTo("apples\npears"));
        Assert.That(cells.Displays.Last().Html, Does.Contain("<td>apples</td><td>Int32</td><td>3</td>"));
    }

    [Test]
    public async Task Time_is_told_at_the_end_of_the_cell()
    {
        await cells.RunAsync("#!time\nawait Task.Delay(30);\n\"done\"");

        Assert.That(cells.Displays.Single().PlainText, Does.Match(@"^Wall time: \d{2,}(\.\d+)? ms$"));
    }

    [Test]
    public async Task About_and_lsmagic_answer()
    {
        await cells.RunAsync("#!about\n#!lsmagic");

        Assert.That(cells.Displays.First().PlainText, Does.Contain("C# 14"));
        Assert.That(cells.Displays.Last().PlainText, Does.Contain("#!share").And.Contain("#!mermaid"));
    }

    [Test]
    public async Task Sharing_what_does_not_exist_names_the_nearest_variable()
    {
        await cells.RunAsync("int apples = 3;");
        var error = await cells.FailAsync("#!fsharp\n#!share --from csharp aples");

        Assert.That(error.Message, Does.Contain("line 2").And.Contain("apples"));
    }

    [Test]
    public async Task Html_javascript_and_markdown_are_shown()
    {
        await cells.RunAsync("#!html\n<b>x</b>\n#!javascript\nalert(1)\n#!markdown\n**y**");

        Assert.That(cells.Displays.Select(bundle => bundle.Html ?? bundle.Data["text/markdown"]!.GetValue<string>()), Is.EqualTo(
            ["<b>x</b>", "<script type=\"text/javascript\">alert(1)</script>", "**y**"]));
    }

    [Test]
    public async Task A_diagram_carries_its_source_and_draws_without_a_network()
    {
        const string Source = "graph LR\n  a[\"</script>\"] --> b";
        await cells.RunAsync("#!mermaid\n" + Source);

        var bundle = cells.Displays.Single();
        Assert.That((bundle.PlainText, bundle.Data["text/vnd.mermaid"]!.GetValue<string>()), Is.EqualTo((Source, Source)));
        Assert.That(bundle.Html, Has.Length.LessThan(1_500_000).And.Not.Contain("http"));
        Assert.That(bundle.Html!.Split("</script>"), Has.Length.EqualTo(2), "the source must not end the script");
    }
}
