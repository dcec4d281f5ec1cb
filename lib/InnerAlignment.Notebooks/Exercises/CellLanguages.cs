using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The languages of the course's cells and the magic lines that choose them.</summary>
public static class CellLanguages
{
    /// <summary>The language of a cell that names none.</summary>
    public const string Default = "csharp";

    private static readonly Dictionary<string, string> ByMagic = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["html"] = "html",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        ["markdown"] = "markdown",
        ["md"] = "markdown",
    };

    /// <summary>The language that the first line chooses by <c>#!name</c> alone, or null when it is no such line.</summary>
    public static string? FromMagicLine(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var line = source.AsSpan();
        int end = line.IndexOf('\n');
        line = (end < 0 ? line : line[..end]).Trim();
        return line.StartsWith("#!", StringComparison.Ordinal) ? ByMagic.GetValueOrDefault(line[2..].ToString()) : null;
    }

    /// <summary>A source without the line that chooses its language.</summary>
    public static string WithoutMagicLine(string source)
    {
        if (FromMagicLine(source) is null)
            return source;
        int end = source.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? "" : source[(end + 1)..];
    }

    /// <summary>A source that begins with the magic line of its language; C# needs none.</summary>
    public static string WithMagicLine(string source, string language)
    {
        var body = WithoutMagicLine(source);
        return language == Default ? body : $"#!{language}\n{body}";
    }

    internal static string Of(NotebookCell cell)
    {
        if (cell.Kind != CellKind.Code)
            return "markdown";
        return FromMagicLine(cell.Source)
            ?? cell.Metadata.TextAt("polyglot_notebook", "kernelName")
            ?? cell.Metadata.TextAt("dotnet_interactive", "language")
            ?? Default;
    }
}
