using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Tensors;

/// <summary>Indices that arrive as numbers among other numbers.</summary>
internal static class TableIndex
{
    /// <summary>The row that <paramref name="value"/> names, negative for an empty slot.</summary>
    /// <exception cref="ArgumentException">The table has no such row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of<T>(T value, int rows) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int row = T.ConvertToIntegerNative<int>(value);
        return row < rows ? row : throw new ArgumentException($"The index is {value}, but the table has rows 0 to {rows - 1}.");
    }
}
