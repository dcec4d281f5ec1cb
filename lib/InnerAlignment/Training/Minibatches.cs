using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>Deals the examples of a data set in batches of equal size, in a new random order every epoch.</summary>
/// <remarks>Examples left over at the end of an epoch sit out until the next. A batch as large as the data set is the data set, in its own order.
/// Deterministic in the seed; dealing allocates nothing.</remarks>
internal sealed class Minibatches(Dataset data, int size, RandomStream random)
{
    private readonly int[] order = [.. Enumerable.Range(0, data.Count)];
    private int next = data.Count;

    /// <summary>Rows of every batch.</summary>
    public int Size { get; } = Math.Min(size, data.Count);

    /// <summary>Copies the next batch into <paramref name="inputs"/> and <paramref name="targets"/>.</summary>
    public void Deal(Variable<float> inputs, Variable<float> targets)
    {
        if (next + Size > data.Count)
            BeginEpoch();
        for (int row = 0; row < Size; row++)
        {
            int example = order[next++];
            data.Input(example).CopyTo(inputs.Matrix.Row(row));
            data.Target(example).CopyTo(targets.Matrix.Row(row));
        }
    }

    private void BeginEpoch()
    {
        next = 0;
        if (Size < data.Count)
            random.Shuffle<int>(order);
    }
}
