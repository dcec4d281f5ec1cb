using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InnerAlignment.Tensors;

/// <summary>Memory that begins where a cache line does, so that no vector of a row lies across two lines.</summary>
internal static class AlignedMemory
{
    private const int CacheLine = 64;

    /// <summary>Below a page the collector is left its freedom to move what is soon forgotten.</summary>
    private const int Least = 4096;

    /// <summary>Zeros.</summary>
    public static ArraySegment<T> Allocate<T>(int length) where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (length * size < Least)
            return new T[length];
        var array = GC.AllocateArray<T>(length + CacheLine / size, pinned: true);
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        return new(array, (int)(-start & (CacheLine - 1)) / size, length);
    }
}
