using System.Numerics;

namespace InnerAlignment.Search;

/// <summary>Gradient descent with momentum, the heavy ball: steps add up where slopes agree and cancel where they alternate.</summary>
/// <remarks>Polyak (1964), "Some methods of speeding up the convergence of iteration methods", equation 9. Deterministic. One gradient per step.
/// The learning rate multiplies the gradient only, so a change of it acts on new slopes and not on the velocity already gained.</remarks>
/// <param name="LearningRate"><c>eta</c>.</param>
/// <param name="Decay"><c>mu</c>, the share of the velocity that is kept, in <c>[0, 1)</c>.</param>
/// <example><code>
/// new Momentum(0.1, Decay: 0.9).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(2).Value // 0.4232
/// </code></example>
public sealed record Momentum(
    double LearningRate = 1e-2,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Decay = 0.9) : UpdateRule(LearningRate)
{
    /// <inheritdoc/>
    public override int StateLength(int dimension) => dimension;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(new Lane<T>(learningRate, T.CreateChecked(Decay)), point, gradient, state);

    private readonly struct Lane<T>(T eta, T mu) : IUpdateLane<T>
        where T : unmanaged
    {
        public Vector<T> Move(Vector<T> point, Vector<T> gradient, ref Vector<T> velocity, ref Vector<T> second)
        {
            velocity = velocity * mu - gradient * eta;                   // v' = mu v - eta g
            return point + velocity;                                     // x' = x + v'
        }
    }
}
