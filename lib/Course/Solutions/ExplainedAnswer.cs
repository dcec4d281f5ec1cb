namespace InnerAlignment.Course.Solutions;

/// <summary>An answer as its file has it: the comment at its head, which explains it, and the code below.</summary>
/// <param name="Explanation">Markdown; lines that the comment indents are a list.</param>
/// <param name="Code">The rest.</param>
internal sealed record ExplainedAnswer(string Explanation, string Code)
{
    private const string Mark = "//";

    public static ExplainedAnswer Of(string source)
    {
        var lines = source.Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line[Mark.Length..]).ToArray();
        return new ExplainedAnswer(string.Join('\n', Markdown(head)), string.Join('\n', lines[head.Length..]).Trim('\n'));
    }

    private static IEnumerable<string> Markdown(string[] head)
    {
        bool inList = false;
        foreach (var line in head)
        {
            bool isItem = line.StartsWith("   ", StringComparison.Ordinal);
            if (isItem != inList)
                yield return "";
            yield return isItem ? $"- {line.Trim()}" : line.Trim();
            inList = isItem;
        }
    }
}
