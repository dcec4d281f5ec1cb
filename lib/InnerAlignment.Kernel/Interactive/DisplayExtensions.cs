using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;

namespace Microsoft.DotNet.Interactive;

/// <summary>Showing values, written after them.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The representations wanted; none means those that the value's type prefers.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes)
    {
        var displayed = new DisplayedValue(mimeTypes);
        CellContext.Current?.Emit(new KernelOutput.Display(Bundles.Of(value, mimeTypes), displayed.DisplayId));
        return displayed;
    }

    /// <summary>Shows a text as it stands under a MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var displayed = new DisplayedValue([mimeType]);
        CellContext.Current?.Emit(new KernelOutput.Display(Bundles.Text(mimeType, value), displayed.DisplayId));
        return displayed;
    }
}
