using InnerAlignment.Taxonomy;

namespace InnerAlignment.Tests.Taxonomy;

/// <summary>The counts come from an independent enumeration written in another language.</summary>
public class SmallWorldTests
{
    private static readonly SmallWorld[] Worlds = [.. SmallWorld.All()];
    private static readonly SmallWorld[] InnerAligned = [.. Worlds.Where(world => world.IsInnerAligned)];

    [Test]
    public void There_are_2535_worlds_of_three_outcomes() => Assert.That(Worlds, Has.Length.EqualTo(13 * 13 * 15).And.Length.EqualTo(2535));

    /// <summary>37 pairs: a strict base order has 1 refinement, one with a tie of two 3, the constant one all 13; 6 + 6 x 3 + 13.</summary>
    [Test]
    public void In_555_the_mesa_objective_refines_the_base_objective() => Assert.That(InnerAligned, Has.Length.EqualTo(37 * 15).And.Length.EqualTo(555));

    [Test]
    public void An_optimal_system_that_is_inner_aligned_is_always_explained_by_an_aligned_reward() =>
        Assert.That(InnerAligned.Count(world => !Watched(world, ChoiceRule.Optimal).HoldsForSome && !Watched(world, ChoiceRule.Optimal).HasNone), Is.Zero);

    [Test]
    public void But_in_360_some_reward_that_explains_its_training_is_misaligned() =>
        Assert.That(InnerAligned.Count(world => !Watched(world, ChoiceRule.Optimal).HoldsForEvery), Is.EqualTo(360));

    [Test]
    public void Watching_it_everywhere_does_not_help() =>
        Assert.That(InnerAligned.Count(world => !world.ObjectiveRobustness(ChoiceRule.Optimal, world.Menus).HoldsForEvery), Is.EqualTo(360));

    [Test]
    public void A_bounded_planner_looks_misaligned_in_40_by_its_training_and_in_75_by_all_it_does()
    {
        var bounded = ChoiceRule.Bounded(2);

        Assert.That(InnerAligned.Count(world => !Watched(world, bounded).HoldsForSome), Is.EqualTo(40));
        Assert.That(InnerAligned.Count(world => !world.ObjectiveRobustness(bounded, world.Menus).HoldsForSome), Is.EqualTo(75));
    }

    [Test]
    public void Every_behavior_here_has_a_rationalising_reward() =>
        Assert.That(Worlds.Count(world => Watched(world, ChoiceRule.Optimal).HasNone || Watched(world, ChoiceRule.Bounded(2)).HasNone), Is.Zero);

    [Test]
    public void An_inner_aligned_optimal_system_passes_its_training() =>
        Assert.That(InnerAligned.Count(world => !world.IsSelected(ChoiceRule.Optimal)), Is.Zero);

    [Test]
    public void A_proxy_aligned_system_passes_its_training_too()
    {
        var world = new SmallWorld(new WeakOrder(2, 1, 0), new WeakOrder(2, 0, 1), [OutcomeSet.Of(0, 1)]);

        Assert.That(world.IsSelected(ChoiceRule.Optimal), Is.True);
        Assert.That(world.IsInnerAligned, Is.False);
    }

    [Test]
    public void Worlds_too_many_to_list_are_refused() => Assert.That(() => SmallWorld.All(4), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static Robustness Watched(SmallWorld world, ChoiceRule rule) => world.ObjectiveRobustness(rule, world.Training);
}
