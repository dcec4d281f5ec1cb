using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Readable cell ids: lower-case words joined by hyphens, made from the beginning of a cell where none was given.</summary>
public static partial class CellIds
{
    private const int MaximumWords = 6;
    private const int MaximumLength = 64;

    /// <summary>True for lower-case words and numbers joined by hyphens, at most 64 characters, that no machine drew at random.</summary>
    /// <remarks>VS Code and Jupyter draw hexadecimal ids; one word of six or more hexadecimal digits, a decimal digit among them, is taken for such.</remarks>
    public static bool IsReadable(string id) =>
        id is { Length: > 0 and <= MaximumLength } && Slug().IsMatch(id) && !id.Split('-').Any(IsRandom);

    /// <summary>The first words of a text as a slug, or <c>cell</c> where it has none.</summary>
    public static string FromText(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => !line.StartsWith("#!", StringComparison.Ordinal) && Word().IsMatch(line)) ?? "";
        var words = Word().Matches(line.ToLowerInvariant()).Select(word => word.Value).Where(word => !IsRandom(word));
        var slug = string.Join('-', words.Take(MaximumWords));
        return slug.Length == 0 ? "cell" : slug[..Math.Min(slug.Length, MaximumLength - 8)].Trim('-');
    }

    /// <summary>Gives every cell without an id one that no other cell of the notebook has; the same cells get the same ids.</summary>
    public static ImmutableArray<NotebookCell> Complete(IEnumerable<NotebookCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ImmutableArray<NotebookCell> all = [.. cells];
        HashSet<string> taken = [.. all.Select(cell => cell.Id)];
        return [.. all.Select(cell => cell.Id.Length > 0 ? cell : cell with { Id = Free(FromText(cell.Source), taken) })];
    }

    private static string Free(string wish, HashSet<string> taken)
    {
        var id = wish;
        for (int number = 2; !taken.Add(id); number++)
            id = $"{wish}-{number}";
        return id;
    }

    private static bool IsRandom(string word) =>
        word.Length >= 6 && word.All(char.IsAsciiHexDigit) && word.Any(char.IsAsciiDigit);

    [GeneratedRegex("^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
