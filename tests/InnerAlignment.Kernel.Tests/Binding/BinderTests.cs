using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Binding;

public class BinderTests
{
    private static readonly string Library = typeof(CellRequest).Assembly.Location;

    [Test]
    public void Csharp_cells_report_the_members_they_use_and_run_nothing()
    {
        var report = Bind(
            new BindCell("setup", $"#r \"{Library}\"\nusing InnerAlignment.Notebooks.Sessions;\nSystem.IO.File.WriteAllText(\"ran.txt\", \"\");\nint helper = 3;"),
            new BindCell("answer", "string F()\n{\n    var request = new CellRequest(\"x\");\n    Func<CellRequest, string> read = cell => cell.Code;\n    return read(request) + helper;\n}"));

        Assert.That(File.Exists("ran.txt"), Is.False);
        Assert.That(report.Errors, Is.Empty);
        Assert.That(report.Uses, Is.SupersetOf(new[]
        {
            new SymbolUse("InnerAlignment.Notebooks.Sessions.CellRequest.#ctor", "answer", 3, "InnerAlignment.Notebooks"),
            new SymbolUse("InnerAlignment.Notebooks.Sessions.CellRequest.Code", "answer", 4, "InnerAlignment.Notebooks"),
            new SymbolUse("helper", "answer", 5, null),
        }));
    }

    [TestCase("typeof(int).GetMethod(\"x\");", "reflection (System.Type.GetMethod)")]
    [TestCase("Activator.CreateInstance(typeof(int));", "reflection (System.Activator")]
    [TestCase("dynamic d = 1;", "dynamic")]
    [TestCase("#r \"x.dll\"", "#r")]
    [TestCase("#load \"x.csx\"", "#load")]
    [TestCase("System.Diagnostics.Process.Start(\"ls\");", "a process (System.Diagnostics.Process")]
    [TestCase("Environment.Exit(0);", "the environment (System.Environment.Exit)")]
    [TestCase("InnerAlignment.Kernel.Stopping.CellStop.Check();", "the kernel itself (InnerAlignment.Kernel.Stopping.CellStop")]
    [TestCase("#!fsharp\n(5).GetType().GetMethods() |> ignore", "reflection (System.Type.GetMethods)")]
    [TestCase("#!fsharp\nlet d = Environment.CurrentDirectory", "the environment (System.Environment.CurrentDirectory)")]
    public void Forbidden_constructs_are_found_in_answers_only(string code, string what)
    {
        var answer = Bind(new BindCell("answer", code, IsAnswer: true));
        var other = Bind(new BindCell("helper", code));

        Assert.That(answer.Forbidden.Select(use => use.What), Has.Some.StartsWith(what));
        Assert.That(other.Forbidden, Is.Empty);
    }

    [Test]
    public void Fsharp_cells_report_the_members_they_use()
    {
        var report = Bind(
            new BindCell("setup", $"#!fsharp\n#r \"{Library}\"\nopen InnerAlignment.Notebooks.Sessions\nlet two = 2.0"),
            new BindCell("answer", "#!fsharp\n#!share --from csharp helper\nlet g (x: float) =\n    let position = CodePosition(\"x\", 1)\n    float position.Offset + two + helper", IsAnswer: true));

        Assert.That(report.Errors, Is.Empty);
        Assert.That(report.Forbidden.Select(use => use.What), Is.EqualTo(["the kernel itself (InnerAlignment.Notebooks.Sessions.CodePosition.#ctor)", "the kernel itself (InnerAlignment.Notebooks.Sessions.CodePosition.Offset)"]));
        Assert.That(report.Uses, Is.SupersetOf(new[]
        {
            new SymbolUse("InnerAlignment.Notebooks.Sessions.CodePosition.#ctor", "answer", 4, "InnerAlignment.Notebooks"),
            new SymbolUse("InnerAlignment.Notebooks.Sessions.CodePosition.Offset", "answer", 5, "InnerAlignment.Notebooks"),
            new SymbolUse("two", "answer", 5, null),
        }));
    }

    [Test]
    public void What_does_not_compile_is_reported_by_cell_and_line()
    {
        var report = Bind(new BindCell("one", "int a = 1;\nint b = missing;"), new BindCell("two", "#!fsharp\nlet c = absent"));

        Assert.That(report.Errors.Select(error => (error.Cell, error.Line)), Is.EqualTo([("one", 2), ("two", 2)]));
    }

    private static BindReport Bind(params BindCell[] cells) => Kernel.Binding.Binder.Bind(new BindRequest([.. cells]), CancellationToken.None);
}
