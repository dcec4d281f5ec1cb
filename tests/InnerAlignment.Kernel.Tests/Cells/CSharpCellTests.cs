using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Tests.Cells;

[NonParallelizable]
public class CSharpCellTests
{
    private readonly InProcess cells = new();

    [Test]
    public async Task The_last_expression_is_the_result()
    {
        await cells.RunAsync("int a = 20;\na + 22");

        Assert.That(cells.Results, Is.EqualTo(["42"]));
        Assert.That(cells.Outputs.OfType<KernelOutput.Result>().Single().Bundle.Html, Does.Contain("42"));
    }

    [Test]
    public async Task A_cell_of_statements_shows_nothing()
    {
        await cells.RunAsync("int quiet = 3; quiet++;");

        Assert.That(cells.Outputs, Is.Empty);
    }

    [Test]
    public async Task Later_cells_see_what_earlier_ones_defined()
    {
        await cells.RunAsync("using System.Text.RegularExpressions; record Point(double X); int Twice(int n) => 2 * n;");
        await cells.RunAsync("new Point(Twice(4)).X + Regex.Matches(\"aab\", \"a\").Count");

        Assert.That(cells.Results, Is.EqualTo(["10"]));
    }

    [Test]
    public async Task Both_console_streams_reach_the_cell()
    {
        await cells.RunAsync("Console.Write(\"out\"); Console.Error.Write(\"err\");");

        Assert.That((cells.StandardOutput, cells.StandardError), Is.EqualTo(("out", "err")));
    }

    [Test]
    public async Task A_cell_may_await()
    {
        await cells.RunAsync("await Task.Delay(1); await Task.FromResult(5)");

        Assert.That(cells.Results, Is.EqualTo(["5"]));
    }

    [Test]
    public async Task A_warning_is_no_output()
    {
        await cells.RunAsync("#warning careful\nint unused;");

        Assert.That(cells.Outputs, Is.Empty);
    }

    // The loops before the mistake carry checks that the compiler sees and the learner does not.
    [TestCase("int b = 1;\nint c = missing;", 2, 9)]
    [TestCase("for (int i = 0; i < 3; i++) i += 1; while (false) { } missing = 3;", 1, 55)]
    [TestCase("int F(int n) => n + missing;", 1, 21)]
    public async Task A_compile_error_names_line_and_column(string code, int line, int column)
    {
        var error = await cells.FailAsync(code);

        Assert.That(error.Name, Is.EqualTo("CompilationError"));
        Assert.That(error.Traceback[0], Does.StartWith($"cell 7:line {line}, column {column}: CS0103:"));
        Assert.That(error.Traceback[1].Trim(), Is.EqualTo(code.Split('\n')[line - 1]));
        Assert.That(error.Traceback[2].IndexOf('^', StringComparison.Ordinal) - 4, Is.EqualTo(column - 1));
    }

    [Test]
    public async Task A_runtime_error_names_the_learners_frames_only()
    {
        var error = await cells.FailAsync("int Divide(int n)\n{\n    return 1 / n;\n}\nnew[] { 0 }.Select(Divide).ToArray()");

        Assert.That(error.Name, Is.EqualTo("DivideByZeroException"));
        Assert.That(error.Traceback, Has.Length.EqualTo(3));
        Assert.That(error.Traceback[1], Is.EqualTo("   at Divide in cell 7:line 3, column 5"));
        Assert.That(error.Traceback[2], Is.EqualTo("   at cell 7:line 5, column 1"));
    }

    // As in compile errors, the checks before the mistake are not counted.
    [TestCase("string none = null!;\n  none.Trim();", "cell 7:line 2, column 3")]
    [TestCase("for (int i = 0; i < 3; i++) i += 1; throw new Exception();", "cell 7:line 1, column 37")]
    [TestCase("int Half(int n) => n / (n - n); Half(3)", "Half in cell 7:line 1, column 20")]
    [TestCase("while (true)\nif (true) { int zero = 0; Console.Write(1 / zero); }", "cell 7:line 2, column 27")]
    public async Task A_runtime_error_names_line_and_column(string code, string place)
    {
        var error = await cells.FailAsync(code);

        Assert.That(error.Traceback[1], Is.EqualTo($"   at {place}"));
    }

    // The code that throws these stands apart, behind the method: the debug symbols do not know where it came from.
    [TestCase("int[] none = [];\n  none[3] = 1;", "cell 7:line 2, column 3")]
    [TestCase("int[] two = [1, 2]; var third = two[2];", "cell 7:line 1, column 21")]
    [TestCase("void Fill(int[] a)\n{\n    a[0] = 1;\n    a[7] = 1;\n}\nFill(new int[2]);", "Fill in cell 7")]
    public async Task An_index_out_of_range_names_no_wrong_line(string code, string place)
    {
        var error = await cells.FailAsync(code);

        Assert.That(error.Name, Is.EqualTo("IndexOutOfRangeException"));
        Assert.That(error.Traceback[1], Is.EqualTo($"   at {place}"));
        Assert.That(error.Traceback[^1], Does.Match(@"^   at cell 7:line \d, column \d+$"));
    }

    [Test]
    public async Task What_a_failing_cell_assigned_is_kept()
    {
        await cells.FailAsync("int kept = 5; throw new Exception();");
        await cells.RunAsync("kept");

        Assert.That(cells.Results, Is.EqualTo(["5"]));
    }

    [Test]
    public async Task A_display_can_be_updated_in_place()
    {
        await cells.RunAsync("var shown = display(\"before\"); shown.Update(\"after\");");

        var display = (KernelOutput.Display)cells.Outputs[0];
        var update = (KernelOutput.DisplayUpdate)cells.Outputs[1];
        Assert.That((display.Bundle.PlainText, update.Bundle.PlainText), Is.EqualTo(("before", "after")));
        Assert.That(update.DisplayId, Is.EqualTo(display.DisplayId));
    }

    [Test]
    public async Task A_cell_clears_what_it_has_put_out([Values] bool wait)
    {
        await cells.RunAsync($"Console.Write(\"old\"); Kernel.ClearOutput(wait: {(wait ? "true" : "false")}); Console.Write(\"new\");");

        KernelOutput[] expected = [new KernelOutput.StreamText("stdout", "old"), new KernelOutput.Clear(wait), new KernelOutput.StreamText("stdout", "new")];
        Assert.That(cells.Outputs, Is.EqualTo(expected));
    }

    [Test]
    public async Task Html_and_a_chosen_type_are_shown_as_such()
    {
        await cells.RunAsync("display(HTML(\"<b>bold</b>\")); new[] { 1, 2 }.Display(\"application/json\");");

        Assert.That(cells.Displays.First().Html, Is.EqualTo("<b>bold</b>"));
        Assert.That(cells.Displays.Last().Data["application/json"]!.ToJsonString(), Is.EqualTo("[1,2]"));
    }

    [Test]
    public async Task Input_is_asked_for()
    {
        await cells.RunAsync("await Kernel.GetInputAsync(\"name?\") + \", \" + await Microsoft.DotNet.Interactive.Kernel.GetPasswordAsync(\"word?\")");

        Assert.That(cells.Results, Is.EqualTo(["answer to name?, secret"]));
    }

    [Test]
    public async Task A_missing_library_names_the_command_that_builds_it()
    {
        var error = await cells.FailAsync("#r \"../nowhere/Missing.dll\"");

        Assert.That(error.Message, Does.StartWith("cell 7:line 1, column 1:").And.Contain("../nowhere/Missing.dll").And.Contain("dotnet build"));
    }

    [Test]
    public async Task A_loaded_file_is_found_from_the_working_directory()
    {
        var file = Path.Combine(Environment.CurrentDirectory, $"loaded-{Environment.ProcessId}.csx");
        await File.WriteAllTextAsync(file, "int FromFile() => 11;");
        await cells.RunAsync($"#load \"{Path.GetFileName(file)}\"\nFromFile()");
        File.Delete(file);

        Assert.That(cells.Results, Is.EqualTo(["11"]));
    }

    [Test]
    public async Task A_type_that_draws_itself_shows_every_type_it_prefers()
    {
        await cells.RunAsync($"#r \"{typeof(CSharpCellTests).Assembly.Location}\"\nnew InnerAlignment.Kernel.Tests.Cells.Drawing()");

        var data = cells.Outputs.OfType<KernelOutput.Result>().Single().Bundle.Data;
        Assert.That(data["text/html"]!.GetValue<string>(), Is.EqualTo("<i>drawn</i>"));
        Assert.That(data["text/plain"]!.GetValue<string>(), Is.EqualTo("in words"));
        Assert.That(data["application/vnd.course.test+json"]!["value"]!.GetValue<int>(), Is.EqualTo(3));
    }
}
