using System.Numerics;

namespace InnerAlignment.Search;

/// <summary>Gradient descent in which each coordinate is divided by the root mean square of its recent slopes.</summary>
/// <remarks>Tieleman and Hinton (2012), "Neural networks for machine learning", lecture 6.5. Deterministic. One gradient per step. Epsilon is added outside the root.</remarks>
/// <param name="LearningRate"><c>eta</c>.</param>
/// <param name="Decay"><c>alpha</c>, how slowly old slopes are forgotten, in <c>[0, 1)</c>.</param>
/// <param name="Epsilon">Keeps the quotient finite where the slope has been zero.</param>
/// <example><code>
/// new RmsProp(0.1, Decay: 0.75).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(1).Value // 1.28
/// </code></example>
public sealed record RmsProp(
    double LearningRate = 1e-2,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Decay = 0.99,
    [property: Hyperparameter(AtLeast = 0)] double Epsilon = 1e-8) : UpdateRule(LearningRate)
{
    /// <inheritdoc/>
    public override int StateLength(int dimension) => dimension;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(new Lane<T>(learningRate, T.CreateChecked(Decay), T.CreateChecked(1 - Decay), T.CreateChecked(Epsilon)), point, gradient, state);

    private readonly struct Lane<T>(T eta, T alpha, T rest, T epsilon) : IUpdateLane<T>
        where T : unmanaged
    {
        public Vector<T> Move(Vector<T> point, Vector<T> gradient, ref Vector<T> square, ref Vector<T> second)
        {
            square = square * alpha + gradient * gradient * rest;        // s' = alpha s + (1 - alpha) g^2
            return point - gradient * eta / (Vector.SquareRoot(square) + new Vector<T>(epsilon));
        }
    }
}
