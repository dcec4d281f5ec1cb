using InnerAlignment.Networks;

namespace InnerAlignment.Training;

/// <summary>Whether a network can act in given environments.</summary>
internal static class PolicyShapes
{
    /// <exception cref="ArgumentException">It cannot; the message names both shapes.</exception>
    public static void Require(Network network, IEnvironmentBatch environments, bool hasValue)
    {
        if (network.Input.Size != environments.ObservationSize)
            throw new ArgumentException($"The network takes {network.Input}; observations are [{environments.ObservationSize}].");
        int outputs = environments.ActionCount + (hasValue ? 1 : 0);
        if (network.Output.Size != outputs)
            throw new ArgumentException(
                $"The network puts out {network.Output}; {environments.ActionCount} actions{(hasValue ? " and a value" : "")} need [{outputs}].");
    }
}
