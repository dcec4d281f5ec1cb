using System.Text.Json.Nodes;
using InnerAlignment.Course.Run;
using InnerAlignment.Course.Seeds;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>A course of scripted cells, and what running it left.</summary>
internal sealed class ScriptedRun : IDisposable
{
    public ScratchCourse Course { get; } = new();

    public ScriptedKernels Kernels { get; } = new();

    public string Out => Course.File("out");

    /// <summary>What went to the terminal in the last run.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The record that the last run left.</summary>
    public RunRecord Record => RunRecord.TryRead(Out) ?? throw new FileNotFoundException("No record was written.");

    public string Write(string name, params NotebookCell[] cells) =>
        Course.Write(System.IO.Path.Combine("notebooks", name), NotebookWriter.ToText(new NotebookDocument([.. cells], [])));

    /// <summary>A code cell; what follows the id are lines of script.</summary>
    public static NotebookCell Cell(string id, params string[] script) => new()
    {
        Id = id,
        Kind = CellKind.Code,
        Source = string.Join('\n', script),
        Metadata = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" } },
    };

    /// <summary>The cell by which a notebook gets its seed.</summary>
    public static NotebookCell Seed() => Cell("seed", "print every draw comes from this number", "ulong seed = 0;");

    public static NotebookCell Verdict(string id, string exercise, string status) =>
        Cell(id, $$"""show application/vnd.inner-alignment.verdict+json {"exercise":"{{exercise}}","status":"{{status}}","message":"m"}""");

    public static NotebookCell Measurement(string id, double measured, double reference, bool agrees) => Cell(id, FormattableString.Invariant(
        $$$"""show application/vnd.inner-alignment.measurement+json {"measurements":[{"name":"n","measured":{{{measured}}},"reference":{{{reference}}},"tolerance":0.1,"relation":"within","source":"s","unit":"","agrees":{{{(agrees ? "true" : "false")}}}}]}"""));

    public static NotebookCell Header(string slug) => new()
    {
        Id = $"exercise-{slug}",
        Kind = CellKind.Markdown,
        Source = "### Exercise",
        Metadata = new JsonObject
        {
            ["course"] = JsonNode.Parse($$"""
                {"slug":"{{slug}}","language":"csharp","title":"T","difficulty":1,"importance":1,"minutes":1,"points":1,"hints":["a","b"],"entry":"int F()"}
                """),
        },
    };

    public Task<int> RunAsync(Func<RunOptions, RunOptions> change) => RunAsync(change, CancellationToken.None);

    public async Task<int> RunAsync(Func<RunOptions, RunOptions>? change = null, CancellationToken cancellationToken = default)
    {
        CourseRoot root = new(Course.Path);
        RunOptions options = new() { Root = root, Files = NotebookFile.Find(root, []), Out = Out, Answers = AnswerMode.None };
        using StringWriter said = new();
        int code = await new RunAction(change?.Invoke(options) ?? options, said).ExecuteAsync(Kernels, cancellationToken);
        Said = said.ToString();
        return code;
    }

    /// <summary>Runs every notebook with several seeds.</summary>
    public async Task<int> SeedsAsync(SeedRange seeds, CancellationToken cancellationToken = default)
    {
        CourseRoot root = new(Course.Path);
        RunOptions options = new() { Root = root, Files = NotebookFile.Find(root, []), Out = Out };
        using StringWriter said = new();
        int code = await new SeedsAction(options, seeds, said).ExecuteAsync(Kernels, cancellationToken);
        Said = said.ToString();
        return code;
    }

    /// <summary>The outputs of a cell in the executed file.</summary>
    public JsonArray Outputs(string notebook, string cell) =>
        NotebookReader.ReadFile(System.IO.Path.Combine(Out, notebook)).Cells.First(one => one.Id == cell).Outputs;

    public void Dispose() => Course.Dispose();
}
