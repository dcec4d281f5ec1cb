using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>The paths of <c>#r</c>: relative to the notebook's folder, into <c>lib/bin/</c>.</summary>
internal static partial class LibraryPaths
{
    public static NotebookCell Correct(NotebookCell cell, NotebookPlace place) => cell.Kind == CellKind.Code && place.Library is { } library
        ? cell with { Source = IntoLibrary().Replace(cell.Source, match => $"{match.Groups["before"].Value}{library}") }
        : cell;

    public static IEnumerable<Finding> Check(NotebookCell cell, NotebookPlace place)
    {
        foreach (var target in References(cell.Source))
        {
            if (target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
                yield return new Finding(place.Path, cell.Id, $"#r \"{target}\"", "no package in a cell", "reference it from the library and use that");
            else if (place.Library is { } library && !IsFileOf(library, target))
                yield return new Finding(place.Path, cell.Id, $"#r \"{target}\"", $"#r \"{library}<library>.dll\"", "correct the path");
        }
    }

    /// <summary>True when a cell references any library by file.</summary>
    public static bool Any(NotebookCell cell) => References(cell.Source).Any();

    private static IEnumerable<string> References(string source) => Reference().Matches(source).Select(match => match.Groups["target"].Value.Trim());

    private static bool IsFileOf(string library, string target) =>
        target.StartsWith(library, StringComparison.Ordinal) && !target[library.Length..].Contains('/', StringComparison.Ordinal);

    [GeneratedRegex("""^(?<before>[ \t]*#r[ \t]+@?"+)(?:\.\.?[/\\])*lib[/\\]bin[/\\]""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IntoLibrary();

    [GeneratedRegex("""^[ \t]*#[ri][ \t]+@?"+(?<target>[^"\n]+)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
