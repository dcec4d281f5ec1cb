using InnerAlignment.Networks;
using InnerAlignment.Probability;

namespace InnerAlignment.Policies;

/// <summary>Writes what a network sees of a state.</summary>
/// <param name="state">The state.</param>
/// <param name="observation">Receives the observation, <c>[d]</c>; all zero when the encoder is called.</param>
public delegate void ObservationEncoder<in TState>(TState state, Span<float> observation);

/// <summary>A policy that is a network: the softmax of its logits, one for each action. What it wants, if anything, is nowhere written.</summary>
/// <remarks><c>pi(a | s) = exp(y_a) / sum over b of exp(y_b)</c> with <c>y</c> the first <c>A</c> outputs for the encoded state; further outputs, such as a value,
/// are not looked at. Parameters are copied. Deterministic; acting costs one forward pass of one example. One thread at a time.</remarks>
/// <example><code>
/// var network = new Network(1, new Dense(2));
/// var policy = new NetworkPolicy&lt;int, string&gt;(["stay", "go"], network, [0, 1, 0, 0], (state, observation) => observation[0] = state);
/// policy.Act(3)["go"] // 0.9526
/// </code></example>
public sealed class NetworkPolicy<TState, TAction> : IPolicy<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    private readonly IReadOnlyList<TAction> actions;
    private readonly ObservationEncoder<TState> encode;
    private readonly Recording<float> recording;

    /// <param name="actions">The actions of the environment, <c>[A]</c>, in the order of the logits.</param>
    /// <param name="network">Takes <c>[d]</c>, puts out <c>A</c> logits or more.</param>
    /// <param name="parameters">One setting of its parameters.</param>
    /// <param name="encode">Writes what it sees of a state.</param>
    /// <exception cref="ArgumentException">There are no actions, too few outputs, or the parameters do not fit; the message names both shapes.</exception>
    public NetworkPolicy(IReadOnlyList<TAction> actions, Network network, ReadOnlySpan<float> parameters, ObservationEncoder<TState> encode)
    {
        if (actions.Count == 0 || network.Output.Size < actions.Count)
            throw new ArgumentException($"The network puts out {network.Output}; {actions.Count} actions need as many logits, and one at least.", nameof(network));
        (this.actions, this.encode) = ([.. actions], encode);
        recording = network.Record<float>(1);
        recording.Parameters.MoveTo(parameters);
    }

    /// <inheritdoc/>
    /// <exception cref="ImproperDistributionException">The network's outputs are not finite.</exception>
    public Distribution<TAction> Act(TState state)
    {
        recording.Inputs.Values.Clear();
        encode(state, recording.Inputs.Values);
        recording.Forward();
        Span<double> probabilities = stackalloc double[actions.Count];
        System.Numerics.Tensors.TensorPrimitives.ConvertChecked<float, double>(recording.Outputs.Values[..actions.Count], probabilities);
        Softmax.Of<double>(probabilities, probabilities);
        return Distribution.Over(probabilities).Select(action => actions[action]);
    }
}
