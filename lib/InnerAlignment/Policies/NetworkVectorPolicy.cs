using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Training;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>A network that acts in many copies of a world at once: <see cref="Act"/> is a <see cref="VectorPolicy"/>.</summary>
/// <remarks>Sees the indices of the active features, unused slots as -1, as <see cref="VectorEnvironmentBatch"/> shows them in training. Actions are drawn from
/// the softmax of the first <c>A</c> outputs. Deterministic in the seed; one thread at a time; allocates on the first call only.</remarks>
/// <param name="network">Takes <c>[m]</c> slots, puts out <c>A</c> logits or more.</param>
/// <param name="parameters">One setting of its parameters, <c>[d]</c>.</param>
/// <param name="actionCount">Number of actions, <c>A</c>.</param>
/// <param name="seed">Seed of the draws of actions.</param>
public sealed class NetworkVectorPolicy(Network network, ReadOnlyMemory<float> parameters, int actionCount, ulong seed)
{
    private readonly RandomStream random = new(seed);
    private readonly float[] probabilities = new float[actionCount];
    private Recording<float>? recording;

    /// <summary>Draws an action for every copy.</summary>
    /// <exception cref="ArgumentException">The network takes another number of slots than are shown, or has too few outputs; the message names both.</exception>
    public void Act(ReadOnlySpan<int> active, ReadOnlySpan<int> counts, Span<int> actions)
    {
        if (active.Length != counts.Length * network.Input.Size)
            throw new ArgumentException($"The network takes {network.Input}; the world shows [{active.Length / counts.Length}] slots.", nameof(active));
        if (network.Output.Size < actionCount)
            throw new ArgumentException($"The network puts out {network.Output}; {actionCount} actions need as many logits.", nameof(actions));
        if (recording?.Inputs.Rows != counts.Length)
            (recording = network.Record<float>(counts.Length)).Parameters.MoveTo(parameters.Span);
        for (var i = 0; i < counts.Length; i++)
            Show(active.Slice(i * network.Input.Size, counts[i]), recording.Inputs.Matrix.Row(i));
        recording.Forward();
        for (var i = 0; i < counts.Length; i++)
        {
            Softmax.Of(recording.Outputs.Matrix.Row(i)[..actionCount], probabilities);
            actions[i] = CategoricalPolicy.Draw(probabilities, random.NextDouble());
        }
    }

    private static void Show(ReadOnlySpan<int> features, Span<float> slots)
    {
        slots.Fill(-1);
        System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(features, slots[..features.Length]);
    }
}
