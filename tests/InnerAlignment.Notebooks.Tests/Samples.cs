using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Tests;

/// <summary>Cells and headers as a notebook of the course has them.</summary>
internal static class Samples
{
    public static JsonObject Header(string slug = "adam-update", string language = "csharp") => new()
    {
        ["slug"] = slug,
        ["language"] = language,
        ["title"] = "Write one step of Adam",
        ["difficulty"] = 2,
        ["importance"] = 4,
        ["minutes"] = 15,
        ["points"] = 3,
        ["hints"] = new JsonArray("Look at the paper.", "Divide by one minus beta to the t."),
        ["needs"] = new JsonArray("bowl"),
        ["entry"] = language == "csharp" ? "double[] AdamStep(double[] point)" : "adamStep (point: float[]) : float[]",
        ["writeYourself"] = new JsonArray("InnerAlignment.Search.Adam"),
    };

    public static NotebookCell Markdown(string id, string source, JsonObject? course = null) => new()
    {
        Id = id,
        Kind = CellKind.Markdown,
        Source = source,
        Metadata = course is null ? [] : new JsonObject { ["course"] = course },
    };

    public static NotebookCell Code(string id, string source, JsonObject? course = null, string? language = "csharp") => new()
    {
        Id = id,
        Kind = CellKind.Code,
        Source = source,
        Metadata = Metadata(course, language),
    };

    public static JsonObject Role(string role, string? exercise = null) => exercise is null
        ? new JsonObject { ["role"] = role }
        : new JsonObject { ["role"] = role, ["exercise"] = exercise };

    private static JsonObject Metadata(JsonObject? course, string? language)
    {
        JsonObject metadata = [];
        if (course is not null)
            metadata["course"] = course;
        if (language is not null)
        {
            metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
            metadata["dotnet_interactive"] = new JsonObject { ["language"] = language };
        }

        return metadata;
    }
}
