using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Tensors;

/// <summary>Neighbouring numbers that are added in one go and kept in registers meanwhile.</summary>
internal interface IRun<T, TSelf> where TSelf : struct, IRun<T, TSelf>
{
    static abstract int Length { get; }

    static abstract TSelf Load(ref T first);

    static abstract TSelf operator +(TSelf left, TSelf right);

    void Store(ref T first);
}

/// <summary>One number: what is left where no vector fits.</summary>
internal readonly struct OneNumber<T>(T value) : IRun<T, OneNumber<T>> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T value = value;

    public static int Length => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneNumber<T> Load(ref T first) => new(first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneNumber<T> operator +(OneNumber<T> left, OneNumber<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T first) => first = value;
}

/// <summary>One vector.</summary>
internal readonly struct OneVector<T>(Vector<T> value) : IRun<T, OneVector<T>> where T : unmanaged
{
    private readonly Vector<T> value = value;

    public static int Length => Vector<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneVector<T> Load(ref T first) => new(Vector.LoadUnsafe(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneVector<T> operator +(OneVector<T> left, OneVector<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T first) => value.StoreUnsafe(ref first);
}

/// <summary>Two runs side by side.</summary>
internal readonly struct Twice<T, TRun>(TRun front, TRun back) : IRun<T, Twice<T, TRun>> where T : unmanaged where TRun : struct, IRun<T, TRun>
{
    private readonly TRun front = front;
    private readonly TRun back = back;

    public static int Length => 2 * TRun.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<T, TRun> Load(ref T first) => new(TRun.Load(ref first), TRun.Load(ref Unsafe.Add(ref first, TRun.Length)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<T, TRun> operator +(Twice<T, TRun> left, Twice<T, TRun> right) => new(left.front + right.front, left.back + right.back);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T first)
    {
        front.Store(ref first);
        back.Store(ref Unsafe.Add(ref first, TRun.Length));
    }
}
