using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Which cells of a grid each place of a window covers.</summary>
internal sealed class Patches(Shape input, Shape output, int window, int stride, int padding)
{
    /// <summary>Number of places of the window on one grid.</summary>
    public int Count { get; } = output[0] * output[1];

    /// <summary>Numbers in one patch.</summary>
    public int Size { get; } = window * window * input[2];

    /// <summary>Copies every patch of one grid into a row of its own, zeros outside the grid.</summary>
    public void Collect<T>(ReadOnlySpan<T> grid, Span<T> patches)
    {
        patches.Clear();
        for (int place = 0; place < Count; place++)
            for (int line = 0; line < window; line++)
                if (Line(place, line) is { Length: > 0 } cells)
                    grid.Slice(cells.InGrid, cells.Length).CopyTo(patches[cells.InPatches..]);
    }

    /// <summary>Adds every patch back onto the cells it was copied from.</summary>
    public void Scatter<T>(ReadOnlySpan<T> patches, Span<T> grid) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int place = 0; place < Count; place++)
            for (int line = 0; line < window; line++)
                if (Line(place, line) is { Length: > 0 } cells)
                    TensorPrimitives.Add(grid.Slice(cells.InGrid, cells.Length), patches.Slice(cells.InPatches, cells.Length), grid[cells.InGrid..]);
    }

    private (int InGrid, int InPatches, int Length) Line(int place, int line)
    {
        int y = place / output[1] * stride - padding + line, x = place % output[1] * stride - padding, channels = input[2];
        if (y < 0 || y >= input[0])
            return default;
        int skipped = Math.Max(0, -x), end = Math.Min(window, input[1] - x);
        return ((y * input[1] + x + skipped) * channels, place * Size + (line * window + skipped) * channels, (end - skipped) * channels);
    }
}
