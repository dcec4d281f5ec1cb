using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Search;

/// <summary>Adaptive moment estimation: gradient descent with per-coordinate step sizes.</summary>
/// <remarks>Kingma and Ba (2015), Algorithm 1, <see href="https://arxiv.org/abs/1412.6980"/>. Deterministic.
/// One gradient per step. The first step has the length of the learning rate along every coordinate whose slope is not tiny.</remarks>
/// <param name="LearningRate"><c>alpha</c>.</param>
/// <param name="Beta1">How slowly the mean of the slopes forgets, in <c>[0, 1)</c>.</param>
/// <param name="Beta2">How slowly the mean of their squares forgets, in <c>[0, 1)</c>.</param>
/// <param name="Epsilon">Keeps the quotient finite where slopes have been zero.</param>
/// <example><code>
/// new Adam(0.1).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(1).Value // 1.62
/// </code></example>
public sealed record Adam(
    double LearningRate = 1e-3,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Beta1 = 0.9,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Beta2 = 0.999,
    [property: Hyperparameter(AtLeast = 0)] double Epsilon = 1e-8) : UpdateRule(LearningRate)
{
    /// <inheritdoc/>
    public override int StateLength(int dimension) => 2 * dimension;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(Lane<T>.Of((Beta1, Beta2, Epsilon), step, learningRate, decay: T.Zero), point, gradient, state[..point.Length], state[point.Length..]);

    internal readonly struct Lane<T>(T beta1, T rest1, T beta2, T rest2, T rate, T correction, T epsilon, T keep) : IUpdateLane<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <param name="constants"><c>beta1</c>, <c>beta2</c> and <c>epsilon</c>.</param>
        /// <param name="step">From 1.</param>
        /// <param name="learningRate">Of this step.</param>
        /// <param name="decay">Weight decay, taken off the point itself and not mixed into the slope.</param>
        public static Lane<T> Of((double Beta1, double Beta2, double Epsilon) constants, int step, T learningRate, T decay) => new(
            T.CreateChecked(constants.Beta1), T.CreateChecked(1 - constants.Beta1), T.CreateChecked(constants.Beta2), T.CreateChecked(1 - constants.Beta2),
            learningRate / T.CreateChecked(1 - Math.Pow(constants.Beta1, step)),
            T.CreateChecked(1 / Math.Sqrt(1 - Math.Pow(constants.Beta2, step))),
            T.CreateChecked(constants.Epsilon), T.One - learningRate * decay);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Move(Vector<T> point, Vector<T> gradient, ref Vector<T> mean, ref Vector<T> square)
        {
            mean = mean * beta1 + gradient * rest1;                      // m_t = beta1 m + (1 - beta1) g
            square = square * beta2 + gradient * gradient * rest2;       // v_t = beta2 v + (1 - beta2) g^2
            var deviation = Vector.SquareRoot(square) * correction + new Vector<T>(epsilon);
            return point * keep - mean * rate / deviation;               // alpha m^ / (sqrt v^ + epsilon)
        }
    }
}
