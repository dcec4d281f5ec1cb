using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.InContextLearning;

/// <summary>What the four matrices of one layer of linear self-attention do together.</summary>
/// <remarks>Into the query's empty place, coordinate <c>y</c>, the layer writes <c>a' (sum_j e_j e_j') B e</c> with <c>a</c> the last row of <c>P W_V</c> and
/// <c>B = W_K' W_Q</c>: many settings of the four matrices are the same function. See <see cref="Networks.LinearSelfAttention"/>.</remarks>
public sealed class AttentionWeights
{
    /// <summary>Reads the parameters of a layer.</summary>
    /// <param name="parameters"><c>W_Q, W_K, W_V, P</c>, each <c>[width, width]</c>, row by row.</param>
    /// <exception cref="ArgumentException">These are no four square matrices.</exception>
    public AttentionWeights(ReadOnlySpan<float> parameters)
    {
        Width = (int)Math.Sqrt(parameters.Length / 4.0);
        if (Width < 2 || parameters.Length != 4 * Width * Width)
            throw new ArgumentException($"Four square matrices were expected; {parameters.Length} numbers came.", nameof(parameters));
        Matching = Part(parameters, 1).Transpose() * Part(parameters, 0);
        Writing = Part(parameters, 3) * Part(parameters, 2);
    }

    /// <summary>Numbers per token, <c>d + 1</c>.</summary>
    public int Width { get; }

    /// <summary>How a query token is matched with an example: <c>B = W_K' W_Q</c>, <c>[width, width]</c>.</summary>
    public Matrix Matching { get; }

    /// <summary>What an example that matches writes: <c>P W_V</c>, <c>[width, width]</c>.</summary>
    public Matrix Writing { get; }

    /// <summary>What multiplies <c>y_j e_j e</c> in the layer's answer: <c>(P W_V)_yy B</c>, <c>[width, width]</c>. For a step of gradient descent it is
    /// <c>-eta / N</c> on the diagonal of the inputs and 0 elsewhere.</summary>
    public Matrix Effect
    {
        get
        {
            var effect = Matching.Copy();
            for (var i = 0; i < Width; i++)
                foreach (ref var element in effect.Row(i))
                    element *= Writing[Width - 1, Width - 1];
            return effect;
        }
    }

    /// <summary>The parameters of a layer that takes one step of gradient descent on its context, also inside a stack of such layers.</summary>
    /// <remarks>von Oswald et al. (2023), arXiv 2212.07677, Proposition 1. Keys and queries read the inputs only, values the label only:
    /// <c>W_Q = W_K = diag(1, .., 1, 0)</c>, <c>W_V = diag(0, .., 0, -1)</c>, <c>P = (eta / N) I</c>. Every label becomes what is left of it.</remarks>
    /// <param name="dimension"><c>d</c>, at least 1.</param>
    /// <param name="examples"><c>N</c>, at least 1.</param>
    /// <param name="rate"><c>eta</c>.</param>
    /// <returns><c>W_Q, W_K, W_V, P</c>, each <c>[d + 1, d + 1]</c>, row by row.</returns>
    public static float[] OneStep(int dimension, int examples, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        var width = dimension + 1;
        var parameters = new float[4 * width * width];
        for (var i = 0; i < width; i++)
        {
            var diagonal = i * (width + 1);
            parameters[diagonal] = parameters[width * width + diagonal] = i < dimension ? 1 : 0;
            parameters[2 * width * width + diagonal] = i < dimension ? 0 : -1;
            parameters[3 * width * width + diagonal] = (float)(rate / examples);
        }
        return parameters;
    }

    /// <summary>Turns a random start into one from which training cannot get stuck: keys are the queries and read no labels, values read nothing else, and what is written
    /// has the sign of a prediction.</summary>
    /// <remarks>So <c>B = W_Q' W_Q</c> on the inputs, every direction begins with the right sign, and none has to pass through 0. From such a start gradient descent reaches the
    /// best layer for isotropic tasks: Zhang, Frei and Bartlett (2023), arXiv 2306.09927, Assumption 3.3 and Theorem 4.1. From a wholly random one it can end in a worse
    /// minimum when tasks are few: labels that serve as keys then carry a single direction.</remarks>
    /// <param name="parameters"><c>W_Q, W_K, W_V, P</c>, each <c>[width, width]</c>; changed in place.</param>
    /// <param name="width">Numbers per token, <c>d + 1</c>.</param>
    /// <exception cref="ArgumentException">These are no four matrices of that width.</exception>
    public static void Separate(Span<float> parameters, int width)
    {
        if (width < 2 || parameters.Length != 4 * width * width)
            throw new ArgumentException($"Four matrices [{width}, {width}] of a width of at least 2 were expected; {parameters.Length} numbers came.", nameof(parameters));
        var keys = parameters.Slice(width * width, width * width);
        var values = parameters.Slice(2 * width * width, width * width);
        parameters[..(width * width)].CopyTo(keys);
        for (var row = 0; row < width; row++)
        {
            keys[row * width + width - 1] = 0;
            values.Slice(row * width, width - 1).Clear();
        }
        if (new AttentionWeights(parameters).Writing[width - 1, width - 1] > 0)
            TensorPrimitives.Negate(values, values);
    }

    /// <summary>How the layer's prediction, minus what it writes, changes with the query: the weights <c>[d]</c> that it has found in the context.</summary>
    /// <param name="context"><c>[N + 1, width]</c>, the last token the query.</param>
    public double[] Found(ReadOnlySpan<float> context)
    {
        var sum = new double[Width];
        for (var start = 0; start < context.Length - Width; start += Width)
            AddMatch(context.Slice(start, Width), sum);
        return [.. Matching.Transpose().Times(sum).Take(Width - 1).Select(slope => -slope)];
    }

    /// <summary>The cosine of the angle between two vectors of equal length, 1 where they point the same way.</summary>
    public static double Cosine(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => TensorPrimitives.CosineSimilarity(left, right);

    // sum += e_j (a . e_j)
    private void AddMatch(ReadOnlySpan<float> token, Span<double> sum)
    {
        var written = 0.0;
        for (var i = 0; i < Width; i++)
            written += Writing[Width - 1, i] * token[i];
        for (var i = 0; i < Width; i++)
            sum[i] += token[i] * written;
    }

    private Matrix Part(ReadOnlySpan<float> parameters, int index)
    {
        var part = new Matrix(Width, Width);
        for (var i = 0; i < Width * Width; i++)
            part[i / Width, i % Width] = parameters[index * Width * Width + i];
        return part;
    }
}
