using InnerAlignment.Networks;

namespace InnerAlignment.Training;

/// <summary>Whether examples can be learned by a network under a loss.</summary>
internal static class ExampleShapes
{
    /// <exception cref="ArgumentException">They cannot; the message names both shapes.</exception>
    public static void Require(Network network, Loss loss, IExampleSource examples)
    {
        if (examples.InputColumns != network.Input.Size)
            throw new ArgumentException($"The network takes examples {network.Input}; the data has inputs [n, {examples.InputColumns}].");
        int needed = loss.TargetColumns(network.Output.Size);
        if (examples.TargetColumns != needed)
            throw new ArgumentException(
                $"{loss.GetType().Name} of outputs {network.Output} needs targets [n, {needed}]; the data has [n, {examples.TargetColumns}].");
    }
}
