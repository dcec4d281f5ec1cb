using InnerAlignment.Randomness;
using InnerAlignment.Training;

namespace InnerAlignment.Policies;

/// <summary>Some of the bandits of a <see cref="BanditTrial"/>, played side by side from the first pull to the last.</summary>
internal sealed class BanditTable(BanditPlay play, BanditBatch bandits, int first, bool greedy, RandomStream random)
{
    private readonly int[] actions = new int[bandits.Count];
    private readonly float[] payments = new float[bandits.Count];
    private readonly float[] probabilities = new float[bandits.Count * bandits.ActionCount];

    public void Play(IBanditPlayer player)
    {
        var which = new bool[bandits.Count];
        which.AsSpan().Fill(true);
        bandits.Restart(which);
        for (var pull = 0; pull < play.Trial.Pulls; pull++)
        {
            player.Choose(bandits, pull, probabilities);
            for (var i = 0; i < bandits.Count; i++)
                Decide(i, pull);
            bandits.Step(actions, payments, which);
            player.See(actions, payments);
            for (var i = 0; i < bandits.Count; i++)
                play.Note(first + i, pull, actions[i], bandits.Means(i)[actions[i]], payments[i]);
        }
    }

    // The number is drawn whether it is needed or not: the next one must be the same for all players.
    private void Decide(int i, int pull)
    {
        var row = probabilities.AsSpan(i * bandits.ActionCount, bandits.ActionCount);
        var uniform = random.NextDouble();
        var favourite = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(row);
        actions[i] = greedy ? favourite : CategoricalPolicy.Draw(row, uniform);
        play.NoteFavourite(first + i, pull, favourite);
    }
}
