using BenchmarkDotNet.Attributes;
using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace Benchmarks.Worlds;

/// <summary>One step in one of 256 mazes that are stepped at once, by a random walker on one thread; every 60 steps all mazes are drawn anew, those with an ended episode at once.</summary>
[MemoryDiagnoser, ShortRunJob]
public class VectorSteps
{
    private const int Mazes = 256, EpisodeSteps = 60, Taken = Mazes * EpisodeSteps;

    private readonly int[] actions = new int[Taken];
    private readonly WorldEvents[] events = new WorldEvents[Mazes];
    private readonly bool[] ended = new bool[Mazes];
    private readonly int[] counts = new int[Mazes];
    private readonly CornerGoalVector corners = new(new CornerGoalFamily(), Mazes, seed: 1);
    private readonly KeysAndChestsVector keys = new(new KeysAndChestsFamily(), Mazes, seed: 1);
    private int[] active = [];

    [GlobalSetup]
    public void DrawActions()
    {
        var random = new RandomStream(2);
        foreach (ref var action in actions.AsSpan())
            action = random.NextInt(4);
        active = new int[Mazes * Math.Max(corners.MostActive, keys.MostActive)];
    }

    [Benchmark(OperationsPerInvoke = Taken)]
    public void CornerGoal() => Walk(corners, observes: false);

    [Benchmark(OperationsPerInvoke = Taken)]
    public void CornerGoalObserved() => Walk(corners, observes: true);

    [Benchmark(OperationsPerInvoke = Taken)]
    public void KeysAndChests() => Walk(keys, observes: false);

    [Benchmark(OperationsPerInvoke = Taken)]
    public void KeysAndChestsObserved() => Walk(keys, observes: true);

    private void Walk(IVectorEnvironment mazes, bool observes)
    {
        mazes.Reset();
        for (var step = 0; step < EpisodeSteps; step++)
        {
            if (observes)
                mazes.Observe(active.AsSpan(0, Mazes * mazes.MostActive), counts);
            mazes.Step(actions.AsSpan(step * Mazes, Mazes), events);
            for (var i = 0; i < Mazes; i++)
                ended[i] = (events[i] & WorldEvents.Terminated) != 0;
            mazes.Reset(ended);
        }
    }
}
