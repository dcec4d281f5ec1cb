using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>The check that compiled cells carry in their loops and methods, so that a running cell can be stopped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private static volatile bool requested;

    /// <summary>True from the request to stop until the cell has ended.</summary>
    internal static bool IsRequested
    {
        get => requested;
        set => requested = value;
    }

    /// <summary>Where the statement begins that the running cell has come to: line and column from 1, 0 before the first.</summary>
    internal static (int Line, int Column) Place { get; set; }

    /// <summary>Says that a statement of the cell itself begins. Optimized code forgets where an index ran out of range; this does not.</summary>
    public static void At(int line, int column) => Place = (line, column);

    /// <summary>Throws when the cell has been asked to stop; costs one read of a flag otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        if (requested)
            Throw();
    }

    private static void Throw() => throw new CellStoppedException();
}
