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
        if (!(value < T.CreateTruncating(rows)))                        // of NaN and of what no integer can hold, every machine makes another integer
            throw NoSuchRow(value, rows);
        return T.ConvertToIntegerNative<int>(value);
    }

    // Apart from the code that is called for every index, which stays small enough to be inlined.
    private static ArgumentException NoSuchRow<T>(T value, int rows) => new($"The index is {value}, but the table has rows 0 to {rows - 1}.");
}
