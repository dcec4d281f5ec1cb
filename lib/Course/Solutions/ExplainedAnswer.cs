namespace InnerAlignment.Course.Solutions;

/// <summary>An answer as its file has it: the comment at its head, which explains it, and the code below.</summary>
/// <param name="Explanation">Markdown; lines that the comment indents are a list, one alone is set off.</param>
/// <param name="Code">The rest.</param>
internal sealed record ExplainedAnswer(string Explanation, string Code)
{
    private const string Mark = "//";

    public static ExplainedAnswer Of(string source)
    {
        var lines = source.Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line[Mark.Length..]).ToArray();
        return new ExplainedAnswer(string.Join("\n\n", Markdown(head)), string.Join('\n', lines[head.Length..]).Trim('\n'));
    }

    /// <summary>Paragraphs, and between them what the comment indents.</summary>
    private static IEnumerable<string> Markdown(string[] head)
    {
        for (int at = 0; at < head.Length;)
        {
            bool isIndented = IsIndented(head[at]);
            var part = head.Skip(at).TakeWhile(line => IsIndented(line) == isIndented).ToArray();
            yield return string.Join('\n', part.Select(line => (isIndented, part.Length) switch { (false, _) => "", (_, 1) => "> ", _ => "- " } + line.Trim()));
            at += part.Length;
        }
    }

    private static bool IsIndented(string line) => line.StartsWith("   ", StringComparison.Ordinal);
}
