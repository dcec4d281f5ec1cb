using System.Text;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Console.Out or Console.Error of cells: what is written goes to the cell that writes.</summary>
internal sealed class CellConsole(string stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Points the console of this process at its cells.</summary>
    internal static void Install()
    {
        Console.SetOut(new CellConsole("stdout"));
        Console.SetError(new CellConsole("stderr"));
        Console.SetIn(new CellInput());
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => CellContext.Current?.Write(stream, buffer);

    public override void WriteLine(string? value) => Write(value + NewLine);
}
