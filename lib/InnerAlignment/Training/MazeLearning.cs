using InnerAlignment.Networks;
using InnerAlignment.Worlds;

namespace InnerAlignment.Training;

/// <summary>What the agents of the course's procedural mazes share.</summary>
internal static class MazeLearning
{
    /// <summary>The network for what a world shows: <c>EmbeddingSum 128, 64, 4 logits + value</c>, ReLU.</summary>
    public static Network NetworkFor(IVectorEnvironment world) => new(world.MostActive,
        new EmbeddingSum(world.FeatureCount, 128, Activation.Relu), new Dense(64, Activation.Relu),
        new Dense(world.ActionCount + 1) { Weights = Initializer.ScaledNormal(0.01) });

    /// <summary>Trains to the end and returns the last parameters, <c>[d]</c>.</summary>
    public static ReadOnlyMemory<float> Finish(this IEnumerable<PolicyIterate> training, int updates, IProgress<double> progress, CancellationToken cancellation)
    {
        ReadOnlyMemory<float> parameters = default;
        foreach (var iterate in training)
        {
            cancellation.ThrowIfCancellationRequested();
            parameters = iterate.Parameters;
            progress.Report((double)iterate.Update / updates);
        }
        return parameters;
    }
}
