using System.Numerics;

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
        var i = 0;
        for (; i <= point.Length - Vector<T>.Count; i += Vector<T>.Count)
            Move(lane, point[i..], gradient[i..], From(first, i), From(second, i));
        if (i < point.Length)
            MoveRest(lane, point[i..], gradient[i..], From(first, i), From(second, i));
    }

    private static void Move<T, TLane>(TLane lane, Span<T> point, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second)
        where T : unmanaged
        where TLane : struct, IUpdateLane<T>
    {
        var m = first.IsEmpty ? Vector<T>.Zero : new Vector<T>(first);
        var v = second.IsEmpty ? Vector<T>.Zero : new Vector<T>(second);
        lane.Move(new(point), new(gradient), ref m, ref v).CopyTo(point);
        if (!first.IsEmpty)
            m.CopyTo(first);
        if (!second.IsEmpty)
            v.CopyTo(second);
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
        Move(lane, p, g, m, v);
        p[..point.Length].CopyTo(point);
        m[..first.Length].CopyTo(first);
        v[..second.Length].CopyTo(second);
    }

    private static Span<T> From<T>(Span<T> state, int start) => state.IsEmpty ? state : state[start..];
}
