using InnerAlignment.Randomness;

namespace InnerAlignment.Training;

/// <summary>Deals the examples of a data set in batches of equal size, in a new random order every epoch.</summary>
/// <remarks>Examples left over at the end of an epoch sit out until the next. A batch as large as the data set is the data set, in its own
/// order.</remarks>
internal sealed class Minibatches(Dataset data, int size, RandomStream random) : IMinibatches
{
    private readonly int[] order = [.. Enumerable.Range(0, data.Count)];
    private int next = data.Count;

    public int Size { get; } = Math.Min(size, data.Count);

    public void Next(Span<float> inputs, Span<float> targets)
    {
        if (next + Size > data.Count)
            BeginEpoch();
        for (int row = 0; row < Size; row++)
        {
            int example = order[next++];
            data.Input(example).CopyTo(inputs[(row * data.InputColumns)..]);
            data.Target(example).CopyTo(targets[(row * data.TargetColumns)..]);
        }
    }

    private void BeginEpoch()
    {
        next = 0;
        if (Size < data.Count)
            random.Shuffle<int>(order);
    }
}
