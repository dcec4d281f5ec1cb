using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;
using InnerAlignment.Planning;
using InnerAlignment.Worlds;

namespace InnerAlignment.OverOptimization;

/// <summary>The angle between two rewards as policies feel it.</summary>
/// <remarks>Karwowski et al. (2023), "Goodhart's law in reinforcement learning", arXiv 2310.09144, Definition 4. Returns are linear on the polytope
/// of occupancy measures, so only the part of a reward along that polytope matters; the rest is potential shaping. The angle is taken between those
/// parts, in <c>[0, pi]</c>. At angle 0 the two have the same optimal policies, at <c>pi</c> opposite ones. Deterministic; <c>O(S^3)</c>.</remarks>
public static class RewardAngle
{
    /// <summary>The angle between two rewards, in radians.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="first">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="second">Expected rewards, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <exception cref="ArgumentException">One of them is nothing but shaping: every policy has the same return.</exception>
    public static double Between(TransitionTable table, ReadOnlySpan<double> first, ReadOnlySpan<double> second, double discount) =>
        Between(Project(table, first, discount), Project(table, second, discount));

    /// <summary>The part of a reward that lies along the occupancy polytope, <c>[S, A]</c>: its distance from potential shaping.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static double[] Project(TransitionTable table, ReadOnlySpan<double> rewards, double discount)
    {
        Discount.Require(discount);
        table.RequireRewards(rewards);
        var shaping = Shaping(table, discount);
        var transpose = shaping.Transpose();
        var potential = new LuDecomposition(transpose * shaping).Solve(transpose.Times(rewards));
        var projected = shaping.Times(potential);
        TensorPrimitives.Subtract(rewards, projected, projected);
        if (!(TensorPrimitives.Norm<double>(projected) > 1e-10 * TensorPrimitives.Norm(rewards)))
            throw new ArgumentException("The reward is nothing but potential shaping: every policy has the same return.", nameof(rewards));
        return projected;
    }

    /// <summary>The angle between two vectors, in radians; exact near 0, where an arc cosine is not (Kahan).</summary>
    internal static double Between(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (a, b) = (new double[first.Length], new double[second.Length]);
        TensorPrimitives.Divide(first, TensorPrimitives.Norm(first), a);
        TensorPrimitives.Divide(second, TensorPrimitives.Norm(second), b);
        var difference = TensorPrimitives.Distance<double>(a, b);
        TensorPrimitives.Add(a, b, a);
        return 2 * Math.Atan2(difference, TensorPrimitives.Norm<double>(a));
    }

    /// <summary><c>I - gamma P</c>, <c>[S A, S]</c>: its columns are the rewards that are pure shaping.</summary>
    private static Matrix Shaping(TransitionTable table, double discount)
    {
        var shaping = new Matrix(table.States * table.Actions, table.States);
        for (var row = 0; row < shaping.Rows; row++)
        {
            var (state, action) = (row / table.Actions, row % table.Actions);
            shaping[row, state] += 1;
            for (var i = 0; i < table.Next(state, action).Length; i++)
                shaping[row, table.Next(state, action)[i]] -= discount * table.Probabilities(state, action)[i];
        }
        return shaping;
    }
}
