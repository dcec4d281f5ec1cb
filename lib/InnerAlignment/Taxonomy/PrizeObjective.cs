using InnerAlignment.Worlds;

namespace InnerAlignment.Taxonomy;

/// <summary>What a system may want of prizes: the larger the value of a prize to it, the rather it takes that prize.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Value">The value of a prize; ties go to the nearer one.</param>
public sealed record PrizeObjective(string Name, Func<Prize, double> Value)
{
    /// <summary>The base objective: the number.</summary>
    public static PrizeObjective Number { get; } = new("the largest number", prize => prize.Worth);

    /// <summary>To be near the top right corner.</summary>
    public static PrizeObjective Corner { get; } = new("the corner", prize => -prize.FromCorner);

    /// <summary>A short way.</summary>
    public static PrizeObjective Nearness { get; } = new("the nearest prize", prize => -prize.Distance);

    /// <summary>The token, and where there is none the largest number.</summary>
    public static PrizeObjective Token { get; } = new("the token", prize => prize.IsToken ? double.PositiveInfinity : prize.Worth);

    /// <summary>The smallest number; a token counts as 0.</summary>
    public static PrizeObjective Smallness { get; } = new("the smallest number", prize => -prize.Worth);

    /// <summary>The number, read with an error.</summary>
    /// <param name="errors">What is added to each number from 0 (a token) to 9, <c>[10]</c>.</param>
    /// <exception cref="ArgumentException">There are not ten errors.</exception>
    public static PrizeObjective Misread(IReadOnlyList<double> errors) => errors.Count == 10
        ? new("the number, misread", prize => prize.Worth + errors[prize.Worth])
        : throw new ArgumentException($"Ten errors are needed, for 0 to 9; {errors.Count} came.", nameof(errors));
}
