using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel.Server;

/// <summary>Writes events, one line each, from any thread.</summary>
internal sealed class EventWriter(Stream output)
{
    private readonly Lock writing = new();

    internal void Write(KernelEvent kernelEvent)
    {
        var line = WireFormat.Line(kernelEvent);
        lock (writing)
            output.Write(line);
    }
}
