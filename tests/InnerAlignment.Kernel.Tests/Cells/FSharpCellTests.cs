namespace InnerAlignment.Kernel.Tests.Cells;

[NonParallelizable]
public class FSharpCellTests
{
    // One session for all: making one costs a second.
    private static readonly InProcess Cells = new();

    [Test]
    public async Task The_last_expression_is_the_result()
    {
        await Cells.RunAsync("#!fsharp\nlet a = 20\na + 22");

        Assert.That(Cells.Results, Is.EqualTo(["42"]));
    }

    [Test]
    public async Task A_definition_shows_nothing()
    {
        await Cells.RunAsync("let quiet = 3", "fsharp");

        Assert.That(Cells.Outputs, Is.Empty);
    }

    [Test]
    public async Task Printing_reaches_the_cell()
    {
        await Cells.RunAsync("#!fsharp\nprintf \"%d!\" 5");

        Assert.That(Cells.StandardOutput, Is.EqualTo("5!"));
    }

    [Test]
    public async Task Values_come_over_from_csharp_by_share_and_set()
    {
        await Cells.RunAsync("var numbers = new[] { 1.5, 2.5 }; var word = \"hello\";");
        await Cells.RunAsync("#!fsharp\n#!share --from csharp numbers\n#!set --name renamed --value @csharp:word\nsprintf \"%s %g\" renamed (Array.sum numbers)");

        Assert.That(Cells.Results, Is.EqualTo(["hello 4"]));
    }

    [Test]
    public async Task Values_go_back_to_csharp()
    {
        await Cells.RunAsync("#!fsharp\nlet squares = [| for i in 1 .. 3 -> float (i * i) |]");
        await Cells.RunAsync("#!share --from fsharp squares --as fromFSharp\nfromFSharp.Sum()");

        Assert.That(Cells.Results, Is.EqualTo(["14"]));
    }

    [Test]
    public async Task A_cell_may_change_its_language()
    {
        await Cells.RunAsync("1 + 1\n#!fsharp\n2 + 2\n#!csharp\n3 + 3");

        Assert.That(Cells.Results, Is.EqualTo(["2", "4", "6"]));
    }

    [Test]
    public async Task A_compile_error_names_the_line_of_the_cell()
    {
        var error = await Cells.FailAsync("#!fsharp\nlet b = 1\nlet c = missing");

        Assert.That(error.Traceback[0], Does.StartWith("cell 7:line 3, column 9: FS0039:"));
    }

    [Test]
    public async Task A_runtime_error_has_its_name_and_message()
    {
        var error = await Cells.FailAsync("#!fsharp\nlet broken (n: int) : int =\n    failwith \"broken\"\n\nbroken 1");

        Assert.That(error.Message, Is.EqualTo("broken"));
        Assert.That(error.Traceback[1..], Is.EqualTo(["   at broken in cell 7:line 3, column 5", "   at cell 7:line 5, column 1"]));
    }

    [Test]
    public async Task An_index_out_of_range_names_the_line_where_it_was_used()
    {
        var error = await Cells.FailAsync("#!fsharp\nlet numbers = [| 1; 2 |]\nlet total = 1 + 1\nlet third = numbers.[5]\nthird");

        Assert.That(error.Traceback[^1], Is.EqualTo("   at cell 7:line 4, column 1"));
    }

    [Test]
    public async Task A_missing_library_names_the_command_that_builds_it()
    {
        var error = await Cells.FailAsync("#!fsharp\n#r \"../nowhere/Missing.dll\"");

        Assert.That(error.Message, Does.Contain("../nowhere/Missing.dll").And.Contain("dotnet build"));
    }
}
