using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.InContextLearning;

/// <summary>The best that one layer of linear attention can make of a pool of tasks, in closed form.</summary>
/// <remarks>
/// The layer predicts <c>x' G h</c> with <c>h = (1/N) sum_j y_j x_j</c> and a matrix <c>G</c> that training chooses. With <c>R</c> the second moment of the tasks,
/// <c>E h w' = R</c> and <c>M = E h h' = ((N + 1)/N) R + ((tr R + s2)/N) I</c>, so the squared error <c>tr R + s2 - 2 tr G R + tr G M G'</c> is least at
/// <c>G* = R M^-1</c>. Since signs of tasks are random, whatever else the layer can compute is even in the labels and does not help: <c>G*</c> is the optimum of the
/// whole layer. The setting is that of Lu et al. (2025), "Asymptotic theory of in-context learning by linear attention", arXiv 2405.11751, here for finite sizes.
/// </remarks>
public sealed class PooledOptimum
{
    private readonly int examples;
    private readonly double noise;

    /// <param name="pool">The tasks of training.</param>
    /// <param name="examples"><c>N</c>, at least 1.</param>
    /// <param name="noiseVariance"><c>s2</c>, at least 0; above 0 where the pool has fewer tasks than dimensions and none that matter.</param>
    public PooledOptimum(TaskPool pool, int examples, double noiseVariance)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance);
        (this.examples, noise) = (examples, noiseVariance);
        Weights = Solve(pool.SecondMoment);
        PoolError = Error(pool.SecondMoment);
        NewTaskError = Error(TaskPool.Unlimited(pool.Dimension).SecondMoment);
    }

    /// <summary><c>G*</c>, <c>[d, d]</c>.</summary>
    public Matrix Weights { get; }

    /// <summary>Mean squared error on tasks of the pool, noise included.</summary>
    public double PoolError { get; }

    /// <summary>Mean squared error on new tasks, noise included.</summary>
    public double NewTaskError { get; }

    /// <summary>What the optimum predicts for the query of a context.</summary>
    /// <param name="context"><c>[N + 1, d + 1]</c>, row by row, the last token the query.</param>
    public double Predict(ReadOnlySpan<float> context)
    {
        var (dimension, prediction) = (Weights.Rows, 0.0);
        var found = Weights.Times(ContextDescent.Weights(context, dimension, 1));
        for (var i = 0; i < dimension; i++)
            prediction += context[context.Length - dimension - 1 + i] * found[i];
        return prediction;
    }

    // G M = R and both are symmetric and commute, so a row of G solves M g = r.
    private Matrix Solve(Matrix moment)
    {
        var (solver, weights) = (new LuDecomposition(HMoment(moment)), new Matrix(moment.Rows, moment.Rows));
        for (var i = 0; i < moment.Rows; i++)
            solver.Solve(moment.Row(i)).CopyTo(weights.Row(i));
        return weights;
    }

    private Matrix HMoment(Matrix moment)
    {
        var h = new Matrix(moment.Rows, moment.Rows);
        for (var i = 0; i < moment.Rows; i++)
            for (var j = 0; j < moment.Rows; j++)
                h[i, j] = (examples + 1.0) / examples * moment[i, j] + (i == j ? (Trace(moment) + noise) / examples : 0);
        return h;
    }

    private double Error(Matrix moment) =>
        Trace(moment) + noise - 2 * Trace(Weights * moment) + Trace(Weights * HMoment(moment) * Weights.Transpose());

    private static double Trace(Matrix matrix) => Enumerable.Range(0, matrix.Rows).Sum(i => matrix[i, i]);
}
