using InnerAlignment.Course.Report;
using InnerAlignment.Course.Run;

namespace InnerAlignment.Course.Tests.Report;

public sealed class IndexPageTests
{
    [Test]
    public void It_tells_how_long_the_notebooks_ran_also_where_an_earlier_run_ran_them()
    {
        ExecutedNotebook[] kept = [Kept("a.ipynb", 200.25), Kept("b.ipynb", 55.15)];
        RunRecord run = new(AnswerMode.Reference, Seconds: 0.75, [.. kept.Select(one => one.Record)]);

        Assert.That(IndexPage.Render(run, [.. kept]), Does.Contain("2 notebooks that ran for 255.4 s"));
    }

    private static ExecutedNotebook Kept(string path, double seconds) =>
        new(new NotebookFile(path, path), new NotebookRecord(path, path, "", "", seconds, [], [], []), null);
}
