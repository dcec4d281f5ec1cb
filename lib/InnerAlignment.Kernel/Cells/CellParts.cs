using System.Text;
using System.Text.RegularExpressions;
using InnerAlignment.Kernel.Magics;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

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
            if (parts is [.., CellPart.Magic { Name: ValueLanguage.Name, Line: var last }] && last == line)
                current = ValueLanguage.Name;
            code.Append('\n', line);
        }
        Take(parts, code, current);
        return parts;
    }

    /// <summary>The language at a position, and the same position in code where every line of another language or magic is blank.</summary>
    internal static (string Language, CodePosition Position) At(CodePosition position)
    {
        string current = position.Language ?? CellLanguages.Default;
        string at = current;
        int start = 0;
        List<(string Line, string Language, bool IsMagic)> lines = [];
        foreach (var line in position.Code.Split('\n'))
        {
            bool isMagic = MagicLine().IsMatch(line);
            current = isMagic ? CellLanguages.FromMagicLine(line) ?? current : current;
            lines.Add((line, current, isMagic));
            if (position.Offset >= start)
                at = current;
            start += line.Length + 1;
        }
        var code = string.Join('\n', lines.Select(line => line.IsMagic || line.Language != at ? new string(' ', line.Line.Length) : line.Line));
        return (at, new CodePosition(code, Math.Clamp(position.Offset, 0, code.Length), at));
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
