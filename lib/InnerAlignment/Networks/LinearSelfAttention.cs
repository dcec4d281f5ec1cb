using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>One head of self-attention without the softmax: <c>e_i + P sum_j W_V e_j (W_K e_j . W_Q e_i)</c>, summed over all tokens but
/// the last.</summary>
/// <remarks> von Oswald et al. (2023), arXiv 2212.07677, equation 2: with the right weights one such layer is one step of gradient descent
/// on the examples in its context. The last token is the query: it looks at the others and is not looked at. Input <c>[tokens, width]</c>;
/// output the same, or the query alone, <c>[width]</c>. Parameters: <c>W_Q, W_K, W_V, P</c>, each <c>[width, width]</c>. Computed as <c>P
/// W_V (sum_j e_j e_j') W_K' W_Q e_i</c>, so the cost is that of four small products per query and <c>2 tokens width</c> multiplications.
/// </remarks>
/// <param name="QueryOnly">Whether only the last token is put out.</param>
/// <example><code>
/// new Network(new Shape(11, 11), new LinearSelfAttention()).ParameterCount // 484
/// </code></example>
public sealed record LinearSelfAttention(bool QueryOnly = false) : Layer
{
    /// <summary>Where all four matrices start; fan-in is the width.</summary>
    public Initializer Weights { get; init; } = Initializer.ScaledNormal();

    /// <inheritdoc/>
    public override Shape Output(Shape input)
    {
        if (input.Rank != 2 || input[0] < 2)
            throw new ShapeException($"Self-attention takes [tokens, width] with a context and a query, so two tokens or more; {input} came.");
        return QueryOnly ? input[1] : input;
    }

    /// <inheritdoc/>
    public override int ParameterCount(Shape input) => 4 * input[1] * input[1];

    /// <inheritdoc/>
    public override void Initialize(Shape input, Span<double> parameters, RandomStream random) => Weights.Fill(parameters, input[1], random);

    /// <inheritdoc/>
    public override Variable<T> Record<T>(Tape<T> tape, Shape input, Variable<T> x, int offset)
    {
        int width = input[1];
        Variable<T> Matrix(int index) => tape.Parameter(offset + index * width * width, width, width);
        return tape.Record(new LinearAttentionOperation<T>(
            x, Matrix(0), Matrix(1), Matrix(2), Matrix(3), QueryOnly ? 1 : input[0], tape.Intermediate(x.Rows, Output(input).Size)));
    }
}
