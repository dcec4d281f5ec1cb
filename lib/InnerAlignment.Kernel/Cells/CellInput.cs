using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Console.In of cells: a line is asked from whoever sits in front of the notebook.</summary>
internal sealed class CellInput : TextReader
{
    public override string? ReadLine() => CellContext.Current?.Ask(new InputRequest(""));
}
