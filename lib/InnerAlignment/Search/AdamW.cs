namespace InnerAlignment.Search;

/// <summary>Adam with weight decay that acts on the parameters themselves and not through the slopes.</summary>
/// <remarks>Loshchilov and Hutter (2019), Algorithm 2, <see href="https://arxiv.org/abs/1711.05101"/>, with the decay multiplied by the learning rate, as
/// usual in practice. Deterministic. One gradient per step.</remarks>
/// <param name="LearningRate"><c>alpha</c>.</param>
/// <param name="WeightDecay"><c>lambda</c>: each step keeps <c>1 - alpha lambda</c> of a parameter.</param>
/// <param name="Beta1">How slowly the mean of the slopes forgets, in <c>[0, 1)</c>.</param>
/// <param name="Beta2">How slowly the mean of their squares forgets, in <c>[0, 1)</c>.</param>
/// <param name="Epsilon">Keeps the quotient finite where slopes have been zero.</param>
public sealed record AdamW(
    double LearningRate = 1e-3, double WeightDecay = 1e-2, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8) : UpdateRule(LearningRate)
{
    private readonly Adam adam = new(LearningRate, Beta1, Beta2, Epsilon);

    /// <inheritdoc/>
    public override int StateLength(int dimension) => adam.StateLength(dimension);

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate) =>
        UpdateLanes.Run(
            Adam.Lane<T>.Of(adam, step, learningRate, T.CreateChecked(WeightDecay)), point, gradient, state[..point.Length], state[point.Length..]);
}
