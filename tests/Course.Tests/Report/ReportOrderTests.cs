using InnerAlignment.Course.Tests.Run;

namespace InnerAlignment.Course.Tests.Report;

public sealed class ReportOrderTests
{
    [Test]
    public async Task The_report_is_in_course_order_whatever_the_order_of_running()
    {
        using ScriptedRun run = new();
        string[] inOrder = ["start-here", "1-part/2-two", "1-part/10-ten", "2-part/1-one"];
        foreach (var name in inOrder)
            run.Write($"{name}.ipynb", ScriptedRun.Cell("first", "print 1"));

        await run.RunAsync(options => options with { Files = [.. options.Files.Reverse()] });

        var index = File.ReadAllText(Path.Combine(run.Out, "index.html"));
        int[] places = [.. inOrder.Select(name => index.IndexOf($"href=\"{name}.html\"", StringComparison.Ordinal))];
        Assert.That(places, Is.All.Positive);
        Assert.That(places, Is.Ordered);
        Assert.That(File.ReadAllText(Path.Combine(run.Out, "1-part", "2-two.html")), Does.Contain("<a rel=\"next\" href=\"../1-part/10-ten.html\">"));
    }
}
