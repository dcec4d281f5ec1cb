using System.Numerics.Tensors;
using InnerAlignment.Randomness;
using InnerAlignment.Ranges;
using InnerAlignment.Training;

namespace InnerAlignment.InContextLearning;

/// <summary>Linear regression in context whose tasks come from a pool: few tasks can be stored, many have to be learned anew each time.</summary>
/// <remarks>Raventos et al. (2023), arXiv 2306.15063. Inputs are <c>N(0, I_d)</c> and <c>y = w . x</c> plus normal noise. A context holds one token
/// <c>(x_j, y_j)</c> per example and last the query <c>(x, 0)</c>; the target is minus the query's noisy <c>y</c>, as in <see cref="InContextRegression"/>.</remarks>
/// <param name="Pool">The tasks.</param>
/// <param name="Examples"><c>N</c>, at least 1.</param>
/// <param name="NoiseVariance">Variance of a label around <c>w . x</c>, at least 0.</param>
public sealed record PooledRegression(TaskPool Pool, int Examples, double NoiseVariance) : IExampleSource
{
    /// <summary><c>N</c>, at least 1.</summary>
    public int Examples { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Examples, 1);

    /// <summary>Variance of a label around <c>w . x</c>, at least 0.</summary>
    public double NoiseVariance { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(NoiseVariance);

    /// <summary>Numbers per token, <c>d + 1</c>.</summary>
    public int TokenWidth => Pool.Dimension + 1;

    /// <inheritdoc/>
    public int InputColumns => (Examples + 1) * TokenWidth;

    /// <inheritdoc/>
    public int TargetColumns => 1;

    /// <inheritdoc/>
    public IMinibatches Deal(int batchSize, ulong seed) => new Contexts(this, batchSize, new RandomStream(seed));

    private sealed class Contexts(PooledRegression family, int size, RandomStream random) : IMinibatches
    {
        private readonly double[] task = new double[family.Pool.Dimension];
        private readonly float[] weights = new float[family.Pool.Dimension];
        private readonly float deviation = (float)Math.Sqrt(family.NoiseVariance);

        public int Size => size;

        public void Next(Span<float> inputs, Span<float> targets)
        {
            random.FillNormal(inputs);
            for (int row = 0; row < size; row++)
            {
                family.Pool.Next(task, random);
                TensorPrimitives.ConvertTruncating<double, float>(task, weights);
                targets[row] = -Label(inputs.Slice(row * family.InputColumns, family.InputColumns));
            }
        }

        // The last place of a token holds a normal number: it becomes the label's noise.
        private float Label(Span<float> context)
        {
            float y = 0;
            for (int start = 0; start < context.Length; start += family.TokenWidth)
            {
                ref float place = ref context[start + weights.Length];
                place = y = TensorPrimitives.Dot(context.Slice(start, weights.Length), weights) + deviation * place;
            }
            context[^1] = 0;
            return y;
        }
    }
}
