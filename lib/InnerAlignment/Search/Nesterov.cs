using System.Numerics;

namespace InnerAlignment.Search;

/// <summary>Accelerated gradient descent: momentum whose slope is taken where the velocity leads.</summary>
/// <remarks>Nesterov (1983); in the form of Sutskever, Martens, Dahl and Hinton (2013), "On the importance of initialization and momentum in deep learning",
/// equations 3 and 4, with the point standing where the slope is taken, so that one gradient per step suffices (Bengio et al. 2012,
/// <see href="https://arxiv.org/abs/1212.0901">arXiv 1212.0901</see>, equation 7). Deterministic.</remarks>
/// <param name="LearningRate"><c>eta</c>.</param>
/// <param name="Decay"><c>mu</c>, the share of the velocity that is kept, in <c>[0, 1)</c>.</param>
/// <example><code>
/// new Nesterov(0.1, Decay: 0.9).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(1).Value // 0.7688
/// </code></example>
public sealed record Nesterov(
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
            velocity = velocity * mu - gradient * eta;                   // v' = mu v - eta g(x + mu v)
            return point + velocity * mu - gradient * eta;               // x' + mu v', the next place to look
        }
    }
}
