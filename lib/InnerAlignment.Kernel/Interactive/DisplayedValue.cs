using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something shown below a cell, which can be changed in place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] mimeTypes;

    internal DisplayedValue(string[] mimeTypes) => this.mimeTypes = mimeTypes;

    /// <summary>What front ends call this display.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>Shows another value in the same place, in the same representations.</summary>
    public void Update(object? updatedValue) =>
        CellContext.Current?.Emit(new KernelOutput.DisplayUpdate(Bundles.Of(updatedValue, mimeTypes), DisplayId));
}
