namespace InnerAlignment.Taxonomy;

/// <summary>A world small enough to try every one: what the system wants, what it was selected for, and on which menus it was trained.</summary>
/// <remarks>Makes the terms of Hubinger (2020), "Clarifying inner alignment terminology", exact, so that its implications can be checked by
/// enumeration. With three outcomes there are 13 x 13 x 15 = 2535 worlds.</remarks>
/// <param name="Mesa">The mesa-objective.</param>
/// <param name="Base">The base objective.</param>
/// <param name="Training">The menus seen in training, at least one.</param>
/// <example><code>
/// SmallWorld.All().Count() // 2535
/// </code></example>
public sealed record SmallWorld(WeakOrder Mesa, WeakOrder Base, IReadOnlyList<OutcomeSet> Training)
{
    /// <summary>Every world with so many outcomes: all pairs of objectives, all non-empty sets of training menus.</summary>
    /// <param name="outcomes">2 or 3; 4 would be over eleven million worlds.</param>
    public static IEnumerable<SmallWorld> All(int outcomes = 3)
    {
        if (outcomes is not (2 or 3))
            throw new ArgumentOutOfRangeException(nameof(outcomes), outcomes, "Small worlds are listed for 2 or 3 outcomes.");
        OutcomeSet[] menus = [.. OutcomeSet.Menus(outcomes)];
        var trainings = Enumerable.Range(1, (1 << menus.Length) - 1)
            .Select(mask => menus.Where((_, i) => (mask >> i & 1) == 1).ToArray()).ToArray();
        return from mesa in WeakOrder.All(outcomes)
               from target in WeakOrder.All(outcomes)
               from training in trainings
               select new SmallWorld(mesa, target, training);
    }

    /// <summary>Every menu of two or more outcomes: what deployment may bring.</summary>
    public IReadOnlyList<OutcomeSet> Menus => [.. OutcomeSet.Menus(Base.Outcomes)];

    /// <summary>Inner aligned: on every menu, whatever the mesa-objective finds best, the base objective finds best too.</summary>
    public bool IsInnerAligned => IsAligned(Mesa);

    /// <summary>Whether the system, choosing by <paramref name="rule"/>, did in training what the base objective finds best.</summary>
    public bool IsSelected(ChoiceRule rule) => Training.All(menu => Base.Best(menu).Contains(rule.Choose(Mesa, menu)));

    /// <summary>Whether everything that <paramref name="objective"/> finds best on a menu is best for the base objective, on every menu.</summary>
    public bool IsAligned(WeakOrder objective) => Menus.All(menu => objective.Best(menu).IsSubsetOf(Base.Best(menu)));

    /// <summary>The rewards for which all that the system was seen to choose is optimal; a constant one explains everything and is left out.</summary>
    /// <param name="rule">How the system chooses.</param>
    /// <param name="observed">The menus on which it was watched: <see cref="Training"/> or <see cref="Menus"/>.</param>
    public IReadOnlyList<WeakOrder> RationalisingRewards(ChoiceRule rule, IReadOnlyList<OutcomeSet> observed) =>
        [.. WeakOrder.All(Mesa.Outcomes).Where(reward => !reward.IsConstant
            && observed.All(menu => reward.Best(menu).Contains(rule.Choose(Mesa, menu))))];

    /// <summary>Objective robustness of the behavior: are the rewards that explain it aligned with the base objective on every menu?</summary>
    /// <param name="rule">How the system chooses.</param>
    /// <param name="observed">The menus on which it was watched.</param>
    public Robustness ObjectiveRobustness(ChoiceRule rule, IReadOnlyList<OutcomeSet> observed)
    {
        var rewards = RationalisingRewards(rule, observed);
        return new(rewards.Count, rewards.Count(IsAligned));
    }
}
