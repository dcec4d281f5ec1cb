using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>What the source of a cell may say so that every host can run it.</summary>
internal static partial class SourceRules
{
    public static IEnumerable<Finding> Check(NotebookDocument document, NotebookPlace place)
    {
        bool fsharpHasLibrary = false;
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            foreach (var finding in LibraryPaths.Check(cell, place).Concat(Check(cell, place)))
                yield return finding;
            if (cell.Language != "fsharp")
                continue;
            fsharpHasLibrary |= LibraryPaths.Any(cell);
            if (!fsharpHasLibrary && cell.Source.Contains("InnerAlignment", StringComparison.Ordinal))
                yield return new Finding(place.Path, cell.Id, "the library is used before an F# cell references it", "#r in F# too", "add #r to the cell");
        }
    }

    private static IEnumerable<Finding> Check(NotebookCell cell, NotebookPlace place)
    {
        if (SetsFromFSharp().IsMatch(cell.Source))
            yield return new Finding(place.Path, cell.Id, "#!set of an F# value", "#!share --from fsharp", "share it: #!set delivers JSON");
        if (cell.Language is "html" or "javascript" && LoadsFromNetwork().IsMatch(cell.Source))
            yield return new Finding(place.Path, cell.Id, "something loaded from the network", "a cell that works offline", "put it into the cell");
        if (cell.Source.Contains("Plotly.NET", StringComparison.Ordinal) && cell.Metadata.TextAt("course", "kernel") != "course")
        {
            yield return new Finding(
                place.Path, cell.Id, "Plotly.NET used directly", "the library's figure functions",
                "use them, or mark the cell: metadata.course.kernel = \"course\"");
        }
    }

    [GeneratedRegex("""^[ \t]*#!set\b.*@fsharp:""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SetsFromFSharp();

    [GeneratedRegex(
        """\bsrc\s*=\s*["']?(https?:)?//|<link[^>]*\bhref\s*=\s*["']?(https?:)?//|\b(import|require|from|fetch)\s*\(?\s*\[?["'`](https?:)?//""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoadsFromNetwork();
}
