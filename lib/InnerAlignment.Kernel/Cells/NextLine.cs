using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>The indent with which the line after unfinished code begins.</summary>
internal static class NextLine
{
    private const string Step = "    ";

    /// <param name="code">Unfinished code.</param>
    /// <param name="openers">What opens a block at the end of a line.</param>
    internal static CodeCompleteness Incomplete(string code, params IEnumerable<string> openers)
    {
        var last = code.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var indent = last[..^last.TrimStart().Length];
        bool opens = openers.Any(opener => last.TrimEnd().EndsWith(opener, StringComparison.Ordinal));
        return new CodeCompleteness(CompletenessStatus.Incomplete, opens ? indent + Step : indent);
    }
}
