using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Notebooks.Tests.Documents;

public sealed class CellOutputsTests
{
    [Test]
    public void Text_of_one_stream_is_merged_until_another_output_comes()
    {
        CellOutputs outputs = new();

        foreach (var (name, text) in new[] { ("stdout", "a"), ("stdout", "b\n"), ("stderr", "c"), ("stdout", "d") })
            outputs.Add(new KernelOutput.StreamText(name, text));

        Assert.That(outputs.ToJson().Select(output => (string?)output!["text"]), Is.EqualTo(["ab\n", "c", "d"]));
    }

    [Test]
    public void A_display_is_updated_in_place_and_a_foreign_update_is_refused()
    {
        CellOutputs outputs = new();
        outputs.Add(new KernelOutput.Display(Html("1"), "bar"));
        outputs.Add(new KernelOutput.StreamText("stdout", "x"));

        bool own = outputs.TryUpdate(new KernelOutput.DisplayUpdate(Html("2"), "bar"));
        bool foreign = outputs.TryUpdate(new KernelOutput.DisplayUpdate(Html("3"), "other"));

        Assert.That((own, foreign), Is.EqualTo((true, false)));
        Assert.That((string?)outputs.ToJson()[0]!["data"]!["text/html"], Is.EqualTo("2"));
    }

    [TestCase(false, new string[0])]
    [TestCase(true, new[] { "before" })]
    public void A_clear_waits_for_the_next_output_when_told_to(bool wait, string[] left)
    {
        CellOutputs outputs = new();
        outputs.Add(new KernelOutput.StreamText("stdout", "before"));

        outputs.Add(new KernelOutput.Clear(wait));
        var meanwhile = outputs.ToJson().Select(output => (string?)output!["text"]).ToArray();
        outputs.Add(new KernelOutput.StreamText("stdout", "after"));

        Assert.That(meanwhile, Is.EqualTo(left));
        Assert.That(outputs.ToJson().Select(output => (string?)output!["text"]), Is.EqualTo(["after"]));
    }

    [Test]
    public void Outputs_survive_the_way_through_a_file()
    {
        CellOutputs outputs = new();
        outputs.Add(new KernelOutput.StreamText("stdout", "a\nb"));
        outputs.Add(new KernelOutput.Display(Html("<b>\n</b>")));
        outputs.Add(new KernelOutput.Result(Html("r"), 7));
        outputs.Add(new KernelOutput.Error("E", "m", ["line 1", "line 2"]));
        NotebookCell cell = new() { Id = "a", Kind = CellKind.Code, Source = "", Outputs = outputs.ToJson() };

        var read = CellOutputs.Read(NotebookReader.Parse(NotebookWriter.ToText(new NotebookDocument([cell], []))).Cells[0]);

        Assert.That(read[0], Is.EqualTo(new KernelOutput.StreamText("stdout", "a\nb")));
        Assert.That(((KernelOutput.Display)read[1]).Bundle.Html, Is.EqualTo("<b>\n</b>"));
        Assert.That(((KernelOutput.Result)read[2]).ExecutionCount, Is.EqualTo(7));
        Assert.That(((KernelOutput.Error)read[3]).Traceback, Is.EqualTo(["line 1", "line 2"]));
    }

    private static MimeBundle Html(string html) => new(new JsonObject { ["text/html"] = html });
}
