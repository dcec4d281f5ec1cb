using System.Text;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>Code with checks written into it: every line keeps its number, and columns can be found back.</summary>
/// <param name="Text">What is compiled.</param>
/// <param name="Edits">Where, in the original, how much was replaced by how much; in order.</param>
internal sealed record CheckedCode(string Text, IReadOnlyList<(int Position, int Removed, int Inserted)> Edits)
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
        return new CheckedCode(text.ToString(), [.. ordered.Select(edit => (edit.Position, edit.Removed, edit.Text.Length))]);
    }

    /// <summary>The position in the original of a position in the compiled text.</summary>
    internal int Original(int position)
    {
        int shift = 0;
        foreach (var (at, removed, inserted) in Edits)
        {
            if (position < at + shift + inserted)
                return Math.Min(position - shift, at);
            shift += inserted - removed;
        }
        return position - shift;
    }
}

/// <summary>A replacement within one line.</summary>
internal sealed record CodeEdit(int Position, int Removed, string Text);
