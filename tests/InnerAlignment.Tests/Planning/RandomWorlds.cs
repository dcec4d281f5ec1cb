using CsCheck;
using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Planning;

/// <summary>Random dynamics with rewards and a policy, for what must hold in every world.</summary>
internal static class RandomWorlds
{
    /// <param name="Table">2 to 6 states, 2 or 3 actions; the last state is terminal.</param>
    /// <param name="Rewards"><c>[S, A]</c>, 0 in the terminal state.</param>
    /// <param name="Policy"><c>[S, A]</c>, all probabilities positive.</param>
    /// <param name="Discount"><c>gamma</c>, 0 to 0.97.</param>
    internal sealed record World(TransitionTable Table, double[] Rewards, double[] Policy, double Discount);

    public static Gen<World> Gen { get; } =
        from states in CsCheck.Gen.Int[2, 6]
        from actions in CsCheck.Gen.Int[2, 3]
        from weights in CsCheck.Gen.Double[0, 1].Array[states * actions * states]
        from rewards in CsCheck.Gen.Double[-1, 1].Array[states * actions]
        from choices in CsCheck.Gen.Double[0.05, 1].Array[states * actions]
        from discount in CsCheck.Gen.Double[0, 0.97]
        select new World(
            TransitionTable.FromProbabilities(
                states, actions, Normalised(weights, states), Normalised([.. Enumerable.Range(1, states).Select(i => (double)i)], states), states - 1),
            [.. rewards.Select((reward, row) => row / actions == states - 1 ? 0 : reward)],
            Normalised(choices, actions),
            discount);

    public static double[] Normalised(double[] weights, int length) =>
        [.. weights.Chunk(length).SelectMany(row => row.Select(weight => (weight + 1e-3) / row.Sum(other => other + 1e-3)))];
}
