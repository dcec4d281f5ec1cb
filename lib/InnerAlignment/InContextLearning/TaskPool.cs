using InnerAlignment.LinearAlgebra;
using InnerAlignment.Randomness;

namespace InnerAlignment.InContextLearning;

/// <summary>The tasks that training has to offer: a few weight vectors, or all of them.</summary>
/// <remarks>A task is <c>w ~ N(0, I_d / d)</c>, so that labels of normal inputs have variance 1. Each time one is used its sign is drawn anew: a pool has no mean task, and
/// what a linear layer of attention can make of it depends on its second moment alone. Raventos et al. (2023), arXiv 2306.15063, section 2.</remarks>
public sealed class TaskPool
{
    private readonly double[][] tasks;

    private TaskPool(double[][] tasks, int dimension)
    {
        (this.tasks, Dimension) = (tasks, dimension);
        SecondMoment = Moment();
    }

    /// <summary>Length of a task's weight vector, <c>d</c>.</summary>
    public int Dimension { get; }

    /// <summary>Number of tasks, <c>K</c>, up to their sign; null where they never repeat.</summary>
    public int? Count => tasks.Length == 0 ? null : tasks.Length;

    /// <summary>The mean of <c>w w'</c> over the pool, <c>[d, d]</c>.</summary>
    public Matrix SecondMoment { get; }

    /// <summary>A pool of <paramref name="count"/> tasks, drawn once.</summary>
    /// <param name="count"><c>K</c>, at least 1.</param>
    /// <param name="dimension"><c>d</c>, at least 1.</param>
    /// <param name="random">Where the draws come from.</param>
    public static TaskPool Draw(int count, int dimension, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        var tasks = new double[count][];
        for (var k = 0; k < count; k++)
            FillTask(tasks[k] = new double[dimension], random);
        return new(tasks, dimension);
    }

    /// <summary>Tasks that never repeat.</summary>
    /// <param name="dimension"><c>d</c>, at least 1.</param>
    public static TaskPool Unlimited(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        return new([], dimension);
    }

    /// <summary>Draws a task, <c>[d]</c>, with its sign.</summary>
    public void Next(Span<double> task, RandomStream random)
    {
        if (tasks.Length == 0)
        {
            FillTask(task, random);
            return;
        }
        tasks[random.NextInt(tasks.Length)].CopyTo(task);
        if (random.NextInt(2) == 0)
            System.Numerics.Tensors.TensorPrimitives.Negate(task, task);
    }

    private static void FillTask(Span<double> task, RandomStream random)
    {
        random.FillNormal(task);
        System.Numerics.Tensors.TensorPrimitives.Divide(task, Math.Sqrt(task.Length), task);
    }

    private Matrix Moment()
    {
        var moment = new Matrix(Dimension, Dimension);
        for (var i = 0; i < Dimension; i++)
            for (var j = 0; j < Dimension; j++)
                moment[i, j] = tasks.Length == 0 ? (i == j ? 1.0 / Dimension : 0) : tasks.Average(task => task[i] * task[j]);
        return moment;
    }
}
