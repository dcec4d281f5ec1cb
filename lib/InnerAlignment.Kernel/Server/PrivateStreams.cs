using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InnerAlignment.Kernel.Server;

/// <summary>The standard streams of this process, taken for the protocol before anything else can write to them.</summary>
/// <remarks>On Unix the protocol moves to descriptors that children do not inherit; what native code or a child writes to standard output goes to
/// standard error, and standard input is empty. On Windows the streams stay where they are and only Console is redirected.</remarks>
internal sealed partial class PrivateStreams(Stream input, Stream output) : IDisposable
{
    private const int DuplicateCloseOnExecLinux = 1030;
    private const int DuplicateCloseOnExecMacOS = 67;
    private const int LowestPrivate = 10;

    internal Stream Input { get; } = input;

    internal Stream Output { get; } = output;

    internal static PrivateStreams Take() => OperatingSystem.IsWindows()
        ? new PrivateStreams(Console.OpenStandardInput(), Console.OpenStandardOutput())
        : new PrivateStreams(Move(0, FileAccess.Read), Move(1, FileAccess.Write));

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private static FileStream Move(int descriptor, FileAccess access)
    {
        int command = OperatingSystem.IsMacOS() ? DuplicateCloseOnExecMacOS : DuplicateCloseOnExecLinux;
        var handle = new SafeFileHandle(ControlDescriptor(descriptor, command, LowestPrivate), ownsHandle: true);
        if (access == FileAccess.Read)
        {
            int nothing = OpenFile("/dev/null", 0);
            _ = Duplicate(nothing, descriptor);
            _ = CloseDescriptor(nothing);
        }
        else
        {
            _ = Duplicate(2, descriptor);
        }
        return new FileStream(handle, access, bufferSize: 0);
    }

    // A variadic function: on the calling conventions where that differs (macOS on arm64) the argument is passed on the stack.
    private static int ControlDescriptor(int descriptor, int command, int argument) =>
        OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(descriptor, command, 0, 0, 0, 0, 0, 0, argument)
            : Control(descriptor, command, argument);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int ControlOnStack(
        int descriptor, int command, nint unused2, nint unused3, nint unused4, nint unused5, nint unused6, nint unused7, nint argument);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);
}
