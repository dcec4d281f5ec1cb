using System.Text;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>What <c>course format</c> mends by itself. A rule is broken where its rewriting changes something.</summary>
internal static class Rewrites
{
    private const string Remedy = "run `course format`";

    private static readonly string[] CellKeys = ["course", "dotnet_interactive", "polyglot_notebook", "vscode"];

    private static readonly CellRewrite[] CellRewrites =
    [
        new("outputs or an execution count", "none", (cell, _) => cell with { Outputs = [], ExecutionCount = null }),
        new("line ends other than \\n", "\\n", (cell, _) => cell with { Source = cell.Source.ReplaceLineEndings("\n") }),
        new("keys that nbformat does not name", "none", (cell, _) => cell with { Extra = [] }),
        new("metadata beyond the allow-list", string.Join(", ", CellKeys), (cell, _) => cell with { Metadata = AllowedMetadata(cell) }),
        new("no magic first line", "the line '#!<language>' in a cell that is not C#", (cell, _) => WithMagicLine(cell)),
        new("language metadata missing or wrong", "polyglot_notebook.kernelName and dotnet_interactive.language", (cell, _) => WithLanguage(cell)),
        new("a path to the library that does not fit the notebook's folder", "the path from this folder to lib/bin", LibraryPaths.Correct),
    ];

    public static NotebookDocument Apply(NotebookDocument document, NotebookPlace place)
    {
        var cells = document.Cells.Select(cell => CellRewrites.Aggregate(cell, (current, rewrite) => rewrite.Apply(current, place)));
        return WithMetadata(WithReadableIds(document with { Cells = [.. cells], Extra = [] }));
    }

    public static IEnumerable<Finding> Findings(NotebookDocument document, NotebookPlace place)
    {
        foreach (var cell in document.Cells)
        {
            foreach (var rewrite in CellRewrites.Where(rewrite => Text(rewrite.Apply(cell, place)) != Text(cell)))
                yield return new Finding(place.Path, cell.Id, rewrite.What, rewrite.Expected, Remedy);
        }

        foreach (var (before, after) in document.Cells.Zip(WithReadableIds(document).Cells).Where(pair => pair.First.Id != pair.Second.Id))
            yield return new Finding(place.Path, before.Id, "id is unreadable or taken", $"a readable one, such as '{after.Id}'", Remedy);
        if (!JsonNode.DeepEquals(DocumentMetadata.Canonical(document), document.Metadata) || document.Extra.Count > 0)
            yield return new Finding(place.Path, null, "document metadata", "the kernelspec, language_info and polyglot_notebook of the course", Remedy);
    }

    private static NotebookDocument WithMetadata(NotebookDocument document) =>
        document with { Metadata = DocumentMetadata.Canonical(document) };

    /// <summary>Ids that an exercise needs by name are left to the author: renaming them here would break the reference.</summary>
    private static NotebookDocument WithReadableIds(NotebookDocument document)
    {
        HashSet<string> needed = [.. document.Cells.SelectMany(cell => cell.Needs)];
        HashSet<string> seen = [];
        var cells = document.Cells.Select(cell =>
            seen.Add(cell.Id) && (CellIds.IsReadable(cell.Id) || needed.Contains(cell.Id)) ? cell : cell with { Id = "" });
        return document with { Cells = CellIds.Complete(cells) };
    }

    private static NotebookCell WithMagicLine(NotebookCell cell) =>
        cell.Kind == CellKind.Code && cell.Language != CellLanguages.Default && CellLanguages.FromMagicLine(cell.Source) is null
            ? cell with { Source = CellLanguages.WithMagicLine(cell.Source, cell.Language) }
            : cell;

    private static NotebookCell WithLanguage(NotebookCell cell)
    {
        if (cell.Kind != CellKind.Code)
            return cell;
        var metadata = cell.Metadata.DeepClone().AsObject();
        metadata["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language };
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language };
        return cell with { Metadata = metadata };
    }

    private static JsonObject AllowedMetadata(NotebookCell cell)
    {
        JsonObject kept = [];
        foreach (var (key, value) in cell.Metadata)
        {
            if (key == "course" || (cell.Kind == CellKind.Code && CellKeys.Contains(key)))
                kept[key] = key == "vscode" ? LanguageIdOnly(value) : value?.DeepClone();
        }

        return kept;
    }

    private static JsonObject LanguageIdOnly(JsonNode? vscode) =>
        (vscode as JsonObject)?["languageId"] is { } id ? new JsonObject { ["languageId"] = id.DeepClone() } : [];

    private static string Text(NotebookCell cell)
    {
        StringBuilder text = new();
        CanonicalJson.Write(text, NotebookWriter.ToJson(cell));
        return text.ToString();
    }

    private sealed record CellRewrite(string What, string Expected, Func<NotebookCell, NotebookPlace, NotebookCell> Apply);
}
