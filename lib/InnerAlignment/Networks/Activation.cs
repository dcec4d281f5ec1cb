using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Networks;

/// <summary>The function that a unit applies to its weighted sum <c>z</c>.</summary>
public enum Activation
{
    /// <summary><c>z</c>, range all numbers.</summary>
    Identity,

    /// <summary><c>max(z, 0)</c>, range <c>[0, inf)</c>; its derivative at 0 is taken as 0.</summary>
    Relu,

    /// <summary><c>tanh z</c>, range <c>(-1, 1)</c>.</summary>
    Tanh,

    /// <summary><c>1 / (1 + exp(-z))</c>, range <c>(0, 1)</c>.</summary>
    Sigmoid,
}

/// <summary>Activations and their derivatives in place over spans.</summary>
internal static class ActivationFunctions
{
    /// <summary>Replaces each <c>z</c> by <c>y = f(z)</c>.</summary>
    public static void Apply<T>(this Activation activation, Span<T> z) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case Activation.Relu: TensorPrimitives.Max(z, T.Zero, z); break;
            case Activation.Tanh: TensorPrimitives.Tanh<T>(z, z); break;
            case Activation.Sigmoid: TensorPrimitives.Sigmoid<T>(z, z); break;
        }
    }

    /// <summary>Turns the gradient in <c>y = f(z)</c> into the gradient in <c>z</c>; each derivative is a function of <c>y</c>
    /// alone.</summary>
    public static void ChainRule<T>(this Activation activation, ReadOnlySpan<T> y, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (activation)
        {
            case Activation.Relu: Multiply<T, ReluDerivative>(y, gradient); break;
            case Activation.Tanh: Multiply<T, TanhDerivative>(y, gradient); break;
            case Activation.Sigmoid: Multiply<T, SigmoidDerivative>(y, gradient); break;
        }
    }

    private static void Multiply<T, TDerivative>(ReadOnlySpan<T> y, Span<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TDerivative : IDerivative
    {
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
            (new Vector<T>(gradient[i..]) * TDerivative.At(new Vector<T>(y[i..]))).CopyTo(gradient[i..]);
        for (; i < y.Length; i++)
            gradient[i] *= TDerivative.At(new Vector<T>(y[i]))[0];
    }

    private interface IDerivative
    {
        static abstract Vector<T> At<T>(Vector<T> y);
    }

    private readonly struct ReluDerivative : IDerivative
    {
        public static Vector<T> At<T>(Vector<T> y) =>
            Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
    }

    private readonly struct TanhDerivative : IDerivative
    {
        public static Vector<T> At<T>(Vector<T> y) => Vector<T>.One - y * y;
    }

    private readonly struct SigmoidDerivative : IDerivative
    {
        public static Vector<T> At<T>(Vector<T> y) => y * (Vector<T>.One - y);
    }
}
