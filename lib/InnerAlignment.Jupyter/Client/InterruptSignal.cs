using System.Runtime.InteropServices;

namespace InnerAlignment.Jupyter.Client;

/// <summary>Interrupts a process as Ctrl+C does.</summary>
internal static partial class InterruptSignal
{
    private const int Interrupt = 2;

    /// <summary>Sends the signal; does nothing on Windows, which has none.</summary>
    internal static void Send(int processId)
    {
        if (!OperatingSystem.IsWindows())
            _ = Kill(processId, Interrupt);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
