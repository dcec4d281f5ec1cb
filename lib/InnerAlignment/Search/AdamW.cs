namespace InnerAlignment.Search;

/// <summary>Adam with weight decay that acts on the parameters themselves and not through the slopes.</summary>
/// <remarks>Loshchilov and Hutter (2019), Algorithm 2, <see href="https://arxiv.org/abs/1711.05101"/>, with the decay multiplied by the learning rate, as
/// usual in practice. Deterministic. One gradient per step.</remarks>
/// <param name="LearningRate"><c>alpha</c>.</param>
/// <param name="WeightDecay"><c>lambda</c>: each step keeps <c>1 - alpha lambda</c> of a parameter.</param>
/// <param name="Beta1">How slowly the mean of the slopes forgets, in <c>[0, 1)</c>.</param>
/// <param name="Beta2">How slowly the mean of their squares forgets, in <c>[0, 1)</c>.</param>
/// <param name="Epsilon">Keeps the quotient finite where slopes have been zero.</param>
/// <example><code>
/// new AdamW(0.1, WeightDecay: 0.01).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).ElementAt(1).Value // 1.6164
/// </code></example>
public sealed record AdamW(
    double LearningRate = 1e-3,
    [property: Hyperparameter(AtLeast = 0)] double WeightDecay = 1e-2,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Beta1 = 0.9,
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Beta2 = 0.999,
    [property: Hyperparameter(AtLeast = 0)] double Epsilon = 1e-8) : UpdateRule(LearningRate)
{
    /// <inheritdoc/>
    public override int StateLength(int dimension) => 2 * dimension;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(
            Adam.Lane<T>.Of((Beta1, Beta2, Epsilon), step, learningRate, T.CreateChecked(WeightDecay)),
            point, gradient, state[..point.Length], state[point.Length..]);
}
