using System.Runtime.InteropServices;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Tensors;

public sealed class AlignedMemoryTests
{
    [TestCase(1024)]
    [TestCase(1025)]
    [TestCase(50_000)]
    public void Memory_of_a_page_and_more_begins_where_a_cache_line_does(int length)
    {
        for (int i = 0; i < 20; i++)
        {
            Assert.That(Start(AlignedMemory.Allocate<float>(length)) % 64, Is.Zero);
            Assert.That(Start(AlignedMemory.Allocate<double>(length)) % 64, Is.Zero);
        }
    }

    [TestCase(0)]
    [TestCase(1023)]
    [TestCase(1025)]
    public void It_is_as_long_as_was_asked_and_all_zeros(int length)
    {
        Assert.That(AlignedMemory.Allocate<float>(length), Has.Count.EqualTo(length).And.All.Zero);
    }

    private static long Start<T>(ArraySegment<T> memory) where T : unmanaged =>
        Marshal.UnsafeAddrOfPinnedArrayElement(memory.Array!, memory.Offset);
}
