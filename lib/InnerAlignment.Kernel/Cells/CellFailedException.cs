using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Ends a cell with an error that is ready to be shown.</summary>
internal sealed class CellFailedException(KernelOutput.Error error, Exception? cause = null) : Exception(error.Message, cause)
{
    internal CellFailedException(string name, string message)
        : this(new KernelOutput.Error(name, message, [message]))
    {
    }

    internal KernelOutput.Error Error { get; } = error;
}
