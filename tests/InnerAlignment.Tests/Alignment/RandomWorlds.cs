using CsCheck;
using InnerAlignment.Planning;

namespace InnerAlignment.Tests.Alignment;

/// <summary>Generators of small worlds and rewards for property tests.</summary>
internal static class RandomWorlds
{
    /// <summary>Dynamics with dense random transitions and a random start.</summary>
    public static Gen<TransitionTable> Table(int states, int actions) => Gen.Select(
        Gen.Double[0.01, 1].Array[states].Array[states * actions], Gen.Double[0.01, 1].Array[states],
        (rows, start) => TransitionTable.FromProbabilities(states, actions, rows.SelectMany(Normalized).ToArray(), Normalized(start)));

    /// <summary>A policy <c>[S, A]</c> with every probability positive.</summary>
    public static Gen<double[]> Policy(int states, int actions) =>
        Gen.Double[0.01, 1].Array[actions].Array[states].Select(rows => rows.SelectMany(Normalized).ToArray());

    /// <summary>Numbers for <paramref name="count"/> entries of a reward, none of them all alike.</summary>
    public static Gen<double[]> Rewards(int count) => Gen.Double[-1, 1].Array[count].Where(values => values.Max() - values.Min() > 0.1);

    private static double[] Normalized(double[] weights) => [.. weights.Select(weight => weight / weights.Sum())];
}
