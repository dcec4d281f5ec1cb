using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Magics;

/// <summary>Completes the names of magic commands.</summary>
internal static class MagicCompletion
{
    /// <summary>The commands that fit, or null when the position is not in the first word of a magic line.</summary>
    internal static CompletionList? At(CodePosition position)
    {
        int start = position.Offset == 0 ? 0 : position.Code.LastIndexOf('\n', position.Offset - 1) + 1;
        var typed = position.Code[start..position.Offset];
        if (!typed.StartsWith("#!", StringComparison.Ordinal) || typed.Contains(' ', StringComparison.Ordinal))
            return null;
        return new CompletionList(
            [.. MagicCommands.AllNames.Select(name => "#!" + name).Where(name => name.StartsWith(typed, StringComparison.Ordinal)).Select(name => new CompletionItem(name, "keyword"))],
            start, position.Offset);
    }
}
