using System.Numerics.Tensors;
using InnerAlignment.Randomness;
using InnerAlignment.Ranges;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>Linear regression tasks, each told by a few examples: what a network is given that is to learn within its input.</summary>
/// <remarks> von Oswald et al. (2023), arXiv 2212.07677, section 3. A task is <c>w ~ N(0, I_d)</c>; its inputs are uniform on <c>[-Range,
/// Range]^d</c> and
/// <c>y = w . x</c>. The input <c>[Examples + 1, d + 1]</c> holds one token <c>(x_j, y_j)</c> per example and last the query <c>(x, 0)</c>;
/// the target is minus the query's <c>y</c>, since a layer that takes a step of gradient descent writes minus its prediction into the empty
/// place. Tasks never repeat.
/// </remarks>
/// <param name="Dimension"><c>d</c>, at least 1.</param>
/// <param name="Examples">Examples per task, at least 1.</param>
/// <param name="Range">Half the width of the inputs' distribution, larger than 0; its variance is <c>Range^2 / 3</c>.</param>
public sealed record InContextRegression(int Dimension, int Examples, double Range = 0.5) : IExampleSource
{
    /// <summary><c>d</c>, at least 1.</summary>
    public int Dimension { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Dimension, 1);

    /// <summary>Examples per task, at least 1.</summary>
    public int Examples { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Examples, 1);

    /// <summary>Half the width of the inputs' distribution, larger than 0.</summary>
    public double Range { get; init => field = InRange.Positive(value); } = InRange.Positive(Range);

    /// <summary>Numbers per token, <c>d + 1</c>.</summary>
    public int TokenWidth => Dimension + 1;

    /// <inheritdoc/>
    public int InputColumns => (Examples + 1) * TokenWidth;

    /// <inheritdoc/>
    public int TargetColumns => 1;

    /// <inheritdoc/>
    public IMinibatches Deal(int batchSize, ulong seed) => new Tasks(this, batchSize, new RandomStream(seed));

    private sealed class Tasks(InContextRegression family, int size, RandomStream random) : IMinibatches
    {
        private readonly float[] weights = new float[size * family.Dimension];
        private readonly float[] padded = new float[family.TokenWidth];            // the last weight meets the place of y, and is 0
        private readonly float[] labels = new float[family.Examples + 1];

        public int Size => size;

        public void Next(Span<float> inputs, Span<float> targets)
        {
            random.FillNormal(weights);
            random.FillUniform(inputs);
            TensorPrimitives.Subtract(inputs, 0.5f, inputs);
            TensorPrimitives.Multiply(inputs, (float)(2 * family.Range), inputs);
            for (int row = 0; row < size; row++)
                targets[row] = -Label(
                    inputs.Slice(row * family.InputColumns, family.InputColumns), weights.AsSpan(row * family.Dimension, family.Dimension));
        }

        /// <summary>Writes each token's <c>y</c> into its last place, 0 for the query, and returns the query's.</summary>
        private float Label(Span<float> tokens, ReadOnlySpan<float> weights)
        {
            weights.CopyTo(padded);
            RowProducts.Of<float>(tokens, padded, labels);
            for (int token = 0; token < family.Examples; token++)
                tokens[(token + 1) * family.TokenWidth - 1] = labels[token];
            tokens[^1] = 0;
            return labels[^1];
        }
    }
}
