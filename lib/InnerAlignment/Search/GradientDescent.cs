using System.Numerics;

namespace InnerAlignment.Search;

/// <summary>Gradient descent: straight downhill, in proportion to the slope.</summary>
/// <remarks>Cauchy (1847), "Méthode générale pour la résolution des systèmes d'équations simultanées". Deterministic. One gradient per step.</remarks>
/// <param name="LearningRate"><c>eta</c>. On a quadratic with largest curvature L it converges below 2 / L.</param>
/// <example><code>
/// new GradientDescent(0.1).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(1).Value // 1.28
/// </code></example>
public sealed record GradientDescent(double LearningRate = 1e-2) : UpdateRule(LearningRate)
{
    /// <inheritdoc/>
    public override int StateLength(int dimension) => 0;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(new Lane<T>(learningRate), point, gradient);

    private readonly struct Lane<T>(T eta) : IUpdateLane<T>
        where T : unmanaged
    {
        public Vector<T> Move(Vector<T> point, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second) =>
            point - gradient * eta;                                      // x' = x - eta g
    }
}
