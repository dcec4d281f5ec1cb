using System.Numerics;
using System.Runtime.InteropServices;

namespace InnerAlignment.Search;

/// <summary>One step of an update rule for as many coordinates as a vector holds.</summary>
internal interface IUpdateLane<T>
    where T : unmanaged
{
    /// <summary>The moved point; what is remembered is written over <paramref name="first"/> and <paramref name="second"/>.</summary>
    Vector<T> Move(Vector<T> point, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second);
}

/// <summary>Runs an update rule over all coordinates, a vector at a time and the rest as one padded vector.</summary>
internal static class UpdateLanes
{
    public static void Run<T, TLane>(TLane lane, Span<T> point, ReadOnlySpan<T> gradient, Span<T> first = default, Span<T> second = default)
        where T : unmanaged
        where TLane : struct, IUpdateLane<T>
    {
        Move(lane, Vectors(point), MemoryMarshal.Cast<T, Vector<T>>(gradient), Vectors(first), Vectors(second));
        var rest = point.Length / Vector<T>.Count * Vector<T>.Count;
        if (rest < point.Length)
            MoveRest(lane, point[rest..], gradient[rest..], From(first, rest), From(second, rest));
    }

    // A rule that remembers nothing, or one vector alone, is given a vector that it leaves alone.
    private static void Move<T, TLane>(
        TLane lane, Span<Vector<T>> point, ReadOnlySpan<Vector<T>> gradient, Span<Vector<T>> first, Span<Vector<T>> second)
        where T : unmanaged
        where TLane : struct, IUpdateLane<T>
    {
        var none = Vector<T>.Zero;
        for (var i = 0; i < point.Length; i++)
        {
            ref var m = ref first.IsEmpty ? ref none : ref first[i];
            ref var v = ref second.IsEmpty ? ref none : ref second[i];
            point[i] = lane.Move(point[i], gradient[i], ref m, ref v);
        }
    }

    private static void MoveRest<T, TLane>(TLane lane, Span<T> point, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second)
        where T : unmanaged
        where TLane : struct, IUpdateLane<T>
    {
        Span<T> p = stackalloc T[Vector<T>.Count], g = stackalloc T[Vector<T>.Count], m = stackalloc T[Vector<T>.Count], v = stackalloc T[Vector<T>.Count];
        point.CopyTo(p);
        gradient.CopyTo(g);
        first.CopyTo(m);
        second.CopyTo(v);
        Move(lane, Vectors(p), Vectors(g), Vectors(m), Vectors(v));
        p[..point.Length].CopyTo(point);
        m[..first.Length].CopyTo(first);
        v[..second.Length].CopyTo(second);
    }

    private static Span<Vector<T>> Vectors<T>(Span<T> numbers) where T : unmanaged => MemoryMarshal.Cast<T, Vector<T>>(numbers);

    private static Span<T> From<T>(Span<T> state, int start) => state.IsEmpty ? state : state[start..];
}
