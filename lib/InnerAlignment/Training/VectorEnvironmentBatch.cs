using System.Numerics.Tensors;
using InnerAlignment.Worlds;

namespace InnerAlignment.Training;

/// <summary>A vectorised world under one reward, as a policy-gradient learner sees it.</summary>
/// <remarks>The observation holds the indices of the features that are 1, in <see cref="IVectorEnvironment.MostActive"/> slots of which the
/// unused are -1: what
/// <see cref="Networks.EmbeddingSum"/> takes.</remarks>
/// <param name="world">The world.</param>
/// <param name="reward">What the learner is trained on.</param>
public sealed class VectorEnvironmentBatch(IVectorEnvironment world, EventReward reward) : IEnvironmentBatch
{
    private readonly int[] active = new int[world.Count * world.MostActive];
    private readonly int[] counts = new int[world.Count];
    private readonly WorldEvents[] events = new WorldEvents[world.Count];
    private readonly bool[] ended = new bool[world.Count];

    /// <inheritdoc/>
    public int Count => world.Count;

    /// <inheritdoc/>
    public int ObservationSize => world.MostActive;

    /// <inheritdoc/>
    public int ActionCount => world.ActionCount;

    /// <inheritdoc/>
    public void Restart(ReadOnlySpan<bool> which)
    {
        world.Reset(which);
        for (int i = 0; i < Count; i++)
            ended[i] &= !which[i];
    }

    /// <inheritdoc/>
    public void Observe(Span<float> observations)
    {
        world.Observe(active, counts);
        observations.Fill(-1);
        int size = ObservationSize;
        for (int i = 0; i < counts.Length; i++)
            TensorPrimitives.ConvertChecked<int, float>(active.AsSpan(i * size, counts[i]), observations.Slice(i * size, size));
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> actions, Span<float> rewards, Span<bool> terminated)
    {
        world.Step(actions, events);
        reward.Write(events, rewards);
        for (int i = 0; i < Count; i++)
            ended[i] |= (events[i] & WorldEvents.Terminated) != 0;
        ended.CopyTo(terminated);
    }
}
