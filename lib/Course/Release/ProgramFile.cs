using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace InnerAlignment.Course.Release;

/// <summary>What a file of code runs on, told by its first bytes.</summary>
internal enum CodeKind
{
    /// <summary>No code that is known here.</summary>
    None,

    /// <summary>.NET code that every system compiles for itself.</summary>
    Portable,

    /// <summary>.NET code with machine code beside it.</summary>
    ReadyToRun,

    /// <summary>Machine code of Windows.</summary>
    Windows,

    /// <summary>Machine code of Linux.</summary>
    Linux,

    /// <summary>Machine code of macOS.</summary>
    MacOS,
}

/// <summary>Tells code by its content, whatever the file is called.</summary>
internal static class ProgramFile
{
    private const uint Elf = 0x7F454C46;
    private const uint MachO = 0xCFFAEDFE;
    private const uint MachOUniversal = 0xCAFEBABE;
    private const ushort PortableExecutable = 0x4D5A;

    public static CodeKind KindOf(byte[] content)
    {
        if (content.Length < 64)
            return CodeKind.None;
        return BinaryPrimitives.ReadUInt32BigEndian(content) switch
        {
            Elf => CodeKind.Linux,
            MachO or MachOUniversal => CodeKind.MacOS,
            var start when start >> 16 == PortableExecutable => KindOfExecutable(content),
            _ => CodeKind.None,
        };
    }

    private static CodeKind KindOfExecutable(byte[] content)
    {
        using PEReader reader = new(new MemoryStream(content));
        return reader.PEHeaders.CorHeader switch
        {
            null => CodeKind.Windows,
            { ManagedNativeHeaderDirectory.Size: > 0 } => CodeKind.ReadyToRun,
            _ => CodeKind.Portable,
        };
    }
}
