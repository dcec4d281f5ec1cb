using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>The document metadata by which every host chooses the right kernel and colours.</summary>
public static class DocumentMetadata
{
    /// <summary>The kernelspec, language and cell languages of a course notebook; <c>course</c> is kept, all else goes.</summary>
    public static JsonObject Canonical(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        JsonObject metadata = new()
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = KernelInfo(document) },
        };
        if (document.Metadata["course"] is { } course)
            metadata["course"] = course.DeepClone();
        return metadata;
    }

    private static JsonObject KernelInfo(NotebookDocument document)
    {
        var languages = document.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Language);
        var items = languages.Prepend(CellLanguages.Default).Distinct().Select(JsonNode (name) => new JsonObject
        {
            ["aliases"] = new JsonArray(),
            ["name"] = name,
        });
        return new JsonObject { ["defaultKernelName"] = CellLanguages.Default, ["items"] = new JsonArray([.. items]) };
    }
}
