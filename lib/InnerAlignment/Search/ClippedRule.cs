using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Search;

/// <summary>An update rule that is given no gradient longer than a limit: longer ones are shortened, their direction kept.</summary>
/// <remarks>Pascanu, Mikolov and Bengio (2013), "On the difficulty of training recurrent neural networks", Algorithm 1,
/// <see href="https://arxiv.org/abs/1211.5063"/>.</remarks>
/// <param name="Rule">The rule that steps.</param>
/// <param name="MaximumNorm">The longest gradient, in the Euclidean norm; larger than 0.</param>
/// <example><code>
/// var rule = new ClippedRule(new GradientDescent(0.1), MaximumNorm: 1);
/// rule.Minimize(new Sphere(2), new[] { 3.0, 4.0 }).ElementAt(1).Value // 24.01
/// </code></example>
public sealed record ClippedRule(
    IUpdateRule Rule,
    [property: Hyperparameter(Above = 0)] double MaximumNorm) : UpdateRule(Rule.LearningRate)
{
    /// <summary>The learning rate of the rule.</summary>
    public override double LearningRate => Rule.LearningRate;

    /// <summary>The rule's own memory, and room for the shortened gradient.</summary>
    public override int StateLength(int dimension) => Rule.StateLength(dimension) + dimension;

    /// <inheritdoc/>
    public override void Step<T>(Span<T> point, ReadOnlySpan<T> gradient, Span<T> state, int step, T learningRate)
    {
        var clipped = state[..point.Length];
        TensorPrimitives.Multiply(gradient, Factor(TensorPrimitives.Norm(gradient), T.CreateChecked(MaximumNorm)), clipped);
        Rule.Step(point, clipped, state[point.Length..], step, learningRate);
    }

    private static T Factor<T>(T norm, T limit) where T : IFloatingPointIeee754<T> => norm > limit ? limit / norm : T.One;
}
