namespace InnerAlignment.Taxonomy;

/// <summary>How a system turns its objective and a menu into a choice; its competence, apart from what it wants.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Choose">The outcome chosen from a menu under an objective.</param>
public sealed record ChoiceRule(string Name, Func<WeakOrder, OutcomeSet, int> Choose)
{
    /// <summary>A best outcome of the menu; of several the one of lowest index.</summary>
    public static ChoiceRule Optimal { get; } = new("optimal", (objective, menu) => objective.Best(menu).First);

    /// <summary>A planner that looks only at the first <paramref name="options"/> outcomes of a menu, and is optimal among those.</summary>
    /// <param name="options">At least 1.</param>
    public static ChoiceRule Bounded(int options = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options);
        return new($"bounded to {options}", (objective, menu) => objective.Best(menu.Take(options)).First);
    }
}
