namespace InnerAlignment.Kernel.Cells;

/// <summary>A piece of a cell: code of one language, or a magic line between pieces.</summary>
internal abstract record CellPart
{
    /// <summary>Code in which the lines before it are kept, empty, so that its line numbers are those of the cell.</summary>
    internal sealed record Code(string Language, string Text) : CellPart;

    /// <summary>A line that asks something of the kernel itself.</summary>
    /// <param name="Name">Without <c>#!</c>.</param>
    /// <param name="Arguments">The rest of the line, cut into words; quoted words are one.</param>
    /// <param name="Language">The language of the code around it.</param>
    /// <param name="Line">From 1.</param>
    internal sealed record Magic(string Name, string[] Arguments, string Language, int Line) : CellPart;
}
