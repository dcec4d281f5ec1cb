using System.Xml.Linq;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Completion;

[NonParallelizable]
public class CompletionTests
{
    private static readonly InProcess Cells = new();

    [TestCase("double learningRate = 0.5;", "learn", "learningRate")]
    [TestCase("using System.Globalization;", "Console.WriteL", "WriteLine")]
    [TestCase("record Walker(int Steps); var walker = new Walker(3);", "walker.St", "Steps")]
    [TestCase("#!fsharp\nlet discount = 0.9", "#!fsharp\ndisc", "discount")]
    [TestCase("1", "#!mer", "#!mermaid")]
    public async Task What_is_typed_is_completed(string earlier, string typed, string expected)
    {
        await Cells.RunAsync(earlier);
        var list = await Cells.Kernel.CompleteAsync(new CodePosition(typed, typed.Length), CancellationToken.None);

        Assert.That(list.Items.Select(item => item.Text), Does.Contain(expected));
        Assert.That(expected, Does.StartWith(typed[list.Start..list.End]));
    }

    [TestCase("Math.Sqrt(2)", 6, "Math.Sqrt(double")]
    [TestCase("#!fsharp\nlet total = List.sum [1]", 27, "sum")]
    public async Task A_symbol_is_described(string code, int offset, string expected)
    {
        var bundle = await Cells.Kernel.InspectAsync(new CodePosition(code, offset), CancellationToken.None);

        Assert.That(bundle?.PlainText, Does.Contain(expected));
    }

    [TestCase("", "InnerAlignment.Notebooks.Sessions.CodePosition place;")]
    [TestCase("#!fsharp\n", "let place = Unchecked.defaultof<InnerAlignment.Notebooks.Sessions.CodePosition>")]
    public async Task A_symbol_of_a_library_is_described_with_its_documentation(string magic, string code)
    {
        var library = typeof(CodePosition).Assembly.Location;
        var summary = XDocument.Load(Path.ChangeExtension(library, ".xml")).Descendants("member")
            .First(member => member.Attribute("name")!.Value == $"T:{typeof(CodePosition).FullName}").Element("summary")!.Value;
        await Cells.RunAsync($"{magic}#r \"{library}\"");
        var asked = magic + code;

        var bundle = await Cells.Kernel.InspectAsync(new CodePosition(asked, asked.IndexOf("CodePosition", StringComparison.Ordinal) + 2), CancellationToken.None);

        Assert.That(bundle?.PlainText, Does.Contain(nameof(CodePosition)).And.Contain(summary.Trim()));
    }

    [Test]
    public async Task Nothing_is_said_about_nothing()
    {
        Assert.That(await Cells.Kernel.InspectAsync(new CodePosition("   ", 1), CancellationToken.None), Is.Null);
    }
}
