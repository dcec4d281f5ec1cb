using InnerAlignment.Networks;
using InnerAlignment.Training;

namespace InnerAlignment.Policies;

/// <summary>Someone who plays bandits side by side, one table of them after the other.</summary>
internal interface IBanditPlayer
{
    /// <summary>Writes with which probability each arm of each bandit is pulled next, <c>[n, k]</c>.</summary>
    void Choose(BanditBatch bandits, int pull, Span<float> probabilities);

    /// <summary>Learns which arms were pulled and what they paid, both <c>[n]</c>.</summary>
    void See(ReadOnlySpan<int> actions, ReadOnlySpan<float> payments);
}

/// <summary>Counts successes and failures, and asks a policy that knows nothing else.</summary>
internal sealed class TallyPlayer(IBanditPolicy policy, int arms) : IBanditPlayer
{
    private readonly double[] probabilities = new double[arms];
    private int[] tallies = [];

    public void Choose(BanditBatch bandits, int pull, Span<float> probabilities)
    {
        if (pull == 0)
            tallies = new int[bandits.Count * 2 * arms];
        for (var i = 0; i < bandits.Count; i++)
        {
            var tally = tallies.AsSpan(i * 2 * arms, 2 * arms);
            policy.Choose(tally, this.probabilities);
            Probability.Distribution.RequireProper(this.probabilities, policy, tally);
            System.Numerics.Tensors.TensorPrimitives.ConvertTruncating<double, float>(this.probabilities, probabilities.Slice(i * arms, arms));
        }
    }

    public void See(ReadOnlySpan<int> actions, ReadOnlySpan<float> payments)
    {
        for (var i = 0; i < actions.Length; i++)
            tallies[2 * (i * arms + actions[i]) + (payments[i] > 0 ? 0 : 1)]++;
    }
}

/// <summary>A network with frozen parameters whose memory of a bandit is the state of its recurrent layers; it has room for a number of bandits.</summary>
internal sealed class NetworkPlayer : IBanditPlayer
{
    private readonly Unrolled<float> network;
    private readonly int arms;

    public NetworkPlayer(Network network, ReadOnlySpan<float> parameters, int arms, int bandits, int pulls)
    {
        (this.network, this.arms) = (network.Unroll<float>(bandits, pulls), arms);
        this.network.Parameters.MoveTo(parameters);
    }

    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    public static void Require(Network network, int parameters, int arms)
    {
        if (network.Input.Size != arms + 2)
            throw new ArgumentException($"The network takes {network.Input}; {arms} arms are observed as [{arms + 2}].", nameof(network));
        if (network.Output.Size < arms)
            throw new ArgumentException($"The network puts out {network.Output}; {arms} arms need as many logits.", nameof(network));
        if (network.ParameterCount != parameters)
            throw new ArgumentException($"The network has {network.ParameterCount} parameters; [{parameters}] came.", nameof(parameters));
    }

    public void Choose(BanditBatch bandits, int pull, Span<float> probabilities)
    {
        bandits.Observe(network.Inputs[pull].Values[..(bandits.Count * bandits.ObservationSize)]);
        network.Forward(pull);
        for (var i = 0; i < bandits.Count; i++)
            Softmax.Of(network.Outputs[pull].Matrix.Row(i)[..arms], probabilities.Slice(i * arms, arms));
    }

    public void See(ReadOnlySpan<int> actions, ReadOnlySpan<float> payments)
    {
        // The next observation tells.
    }
}
