using System.Text;
using System.Text.RegularExpressions;
using InnerAlignment.Kernel.Magics;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Cuts a cell at its magic lines.</summary>
internal static partial class CellParts
{
    /// <exception cref="CellFailedException">A magic line is unknown.</exception>
    internal static List<CellPart> Split(string source, string? language, string cellName)
    {
        List<CellPart> parts = [];
        var code = new StringBuilder();
        string current = language ?? CellLanguages.Default;
        int line = 0;
        foreach (var text in source.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            if (!MagicLine().IsMatch(text))
            {
                code.Append(text).Append('\n');
                continue;
            }
            Take(parts, code, current);
            if (CellLanguages.FromMagicLine(text) is { } chosen)
                current = chosen;
            else
                parts.Add(Read(text, current, line, cellName));
            code.Append('\n', line);
        }
        Take(parts, code, current);
        return parts;
    }

    private static void Take(List<CellPart> parts, StringBuilder code, string language)
    {
        var text = code.ToString();
        code.Clear();
        if (!string.IsNullOrWhiteSpace(text))
            parts.Add(new CellPart.Code(language, text[..^1]));
    }

    private static CellPart.Magic Read(string text, string language, int line, string cellName)
    {
        string[] words = [.. Word().Matches(text.Trim()[2..]).Select(word => word.Value.Trim('"'))];
        if (MagicCommands.Names.Contains(words[0]))
            return new CellPart.Magic(words[0], words[1..], language, line);
        var nearest = NearestName.To(words[0], MagicCommands.AllNames);
        throw new CellFailedException(
            "UnknownMagic", $"{cellName}:line {line}: There is no magic command #!{words[0]}. The nearest is #!{nearest}; #!lsmagic lists all.");
    }

    [GeneratedRegex(@"^#![A-Za-z]")]
    private static partial Regex MagicLine();

    [GeneratedRegex("""[^\s"]*"[^"]*"|\S+""")]
    private static partial Regex Word();
}
