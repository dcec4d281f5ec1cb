using System.Text;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>Code with checks written into it: every line keeps its number, and columns can be found back.</summary>
/// <param name="Text">What is compiled.</param>
/// <param name="Edits">Where, in the original, how much was replaced by how much, and whether a check came in; in order.</param>
internal sealed record CheckedCode(string Text, IReadOnlyList<(int Position, int Removed, int Inserted, bool IsCheck)> Edits)
{
    internal static CheckedCode Of(string original, IEnumerable<CodeEdit> edits)
    {
        CodeEdit[] ordered = [.. edits.OrderBy(edit => edit.Position)];
        var text = new StringBuilder(original.Length);
        int copied = 0;
        foreach (var edit in ordered)
        {
            text.Append(original, copied, edit.Position - copied).Append(edit.Text);
            copied = edit.Position + edit.Removed;
        }
        text.Append(original, copied, original.Length - copied);
        return new CheckedCode(text.ToString(), [.. ordered.Select(edit => (edit.Position, edit.Removed, edit.Text.Length, edit.Text.EndsWith(';')))]);
    }

    /// <summary>The position in the original of a position in the compiled text.</summary>
    internal int Original(int position)
    {
        int shift = 0;
        foreach (var (at, removed, inserted, _) in Edits)
        {
            if (position < at + shift + inserted)
                return Math.Min(position - shift, at);
            shift += inserted - removed;
        }
        return position - shift;
    }

    /// <summary>The column in the original, from 1, of a column in the same line of the compiled text; null where a check stands there, which the learner did not write.</summary>
    internal int? OriginalColumn(int line, int column)
    {
        int start = 0;
        for (int i = 1; i < line; i++)
            start = Text.IndexOf('\n', start) + 1;
        int position = start + column - 1;
        return IsInCheck(position) ? null : Original(position) - Original(start) + 1;
    }

    private bool IsInCheck(int position)
    {
        int shift = 0;
        foreach (var (at, removed, inserted, isCheck) in Edits)
        {
            if (isCheck && position >= at + shift && position < at + shift + inserted)
                return true;
            shift += inserted - removed;
        }
        return false;
    }
}

/// <summary>A replacement within one line.</summary>
internal sealed record CodeEdit(int Position, int Removed, string Text);
