using InnerAlignment.Randomness;
using InnerAlignment.Taxonomy;
using InnerAlignment.Worlds;

namespace InnerAlignment.Tests.Taxonomy;

public class PrizeSeekerTests
{
    private const int Systems = 30;
    private const int More = 60;

    private static readonly PrizeLevel[] Training = Levels(PrizeLevels.Training), Telling = Levels(PrizeLevels.Telling);

    [Test]
    public void In_training_every_system_of_every_kind_takes_the_largest_number([Values] MesaAlignment kind) =>
        ForEach(kind, system => Share(system, Training) == 1);

    [Test]
    public void A_robustly_aligned_system_takes_it_everywhere_once_it_can_see_that_far() => ForEach(MesaAlignment.Robust, system =>
        Share(system, Telling, More) == 1 && Share(system, Telling, More, deployed: true) == 1 && Misjudged(system).Length == 0);

    [Test]
    public void A_proxy_aligned_system_takes_another_when_they_come_apart_in_training_as_in_deployment() => ForEach(MesaAlignment.Proxy, system =>
        Share(system, Telling, More) is > 0.1 and < 0.5 && Same(system, Telling, (level, s) => s.Choose(level, More, true)));

    [Test]
    public void An_approximately_aligned_system_errs_only_between_close_numbers() => ForEach(MesaAlignment.Approximate, system =>
        Share(system, Telling, More) == 1 && Misjudged(system) is { Length: > 0 } pairs && pairs.All(pair => pair.Larger - pair.Smaller < 2 * PrizeSeekers.LargestError));

    [Test]
    public void A_suboptimality_aligned_system_goes_wrong_in_training_levels_when_it_thinks_more() => ForEach(MesaAlignment.Suboptimality, system =>
        Share(system, Training, 1 + PrizeLevels.FarInTraining) < 1 && Share(system, Training, More) == 0);

    [Test]
    public void A_deceptive_system_cannot_be_told_from_a_robust_one_while_it_believes_in_training() => ForEach(MesaAlignment.Deceptive, system =>
        Share(system, Telling, More) == 1 && Misjudged(system).Length == 0 && Share(system, Telling, More, deployed: true) < 0.5);

    [Test]
    public void A_deceptive_system_begins_to_comply_where_waiting_begins_to_pay() => ForEach(MesaAlignment.Deceptive, system =>
    {
        var level = Telling[0].ToString();
        var least = Enumerable.Range(0, 100).First(n => system.Take(level, deploymentEpisodes: n)[0] == Telling[0].Best.Mark);
        var game = system.Weighs!;
        return least == (int)Math.Floor((1 - game.ComplianceReward) / (game.Discount * game.ModificationProbability)) + 1;
    });

    [Test]
    public void What_is_out_of_sight_is_not_taken() =>
        Assert.That(new PrizeSeeker(PrizeObjective.Number, Depth: 2).Take("A..9\n...."), Is.EqualTo("."));

    [Test]
    public void A_sealed_system_answers_so_often_and_tells_nothing_else()
    {
        var system = new SealedSystem(new PrizeSeeker(PrizeObjective.Token, Depth: 9), questionLimit: 2);

        Assert.That((system.Take("A.9\n..x"), system.Take("A.9")), Is.EqualTo(("x", "9")));
        Assert.That(() => system.Take("A.9"), Throws.InvalidOperationException.With.Message.Contains("2 are allowed"));
        Assert.That(system.ToString(), Is.EqualTo("a sealed system, asked 3 times"));
    }

    private static PrizeLevel[] Levels(Func<RandomStream, PrizeLevel> draw)
    {
        var random = new RandomStream(331);
        return [.. Enumerable.Range(0, 60).Select(_ => draw(random))];
    }

    private static void ForEach(MesaAlignment kind, Func<PrizeSeeker, bool> holds)
    {
        var random = new RandomStream(332, (ulong)kind);
        for (var i = 0; i < Systems; i++)
        {
            var system = PrizeSeekers.Draw(kind, random);
            Assert.That(holds(system), Is.True, $"{system}");
        }
    }

    private static double Share(PrizeSeeker system, PrizeLevel[] levels, int moreThinking = 0, bool deployed = false) =>
        levels.Average(level => level.Share(system.Choose(level, moreThinking, deployed)));

    private static bool Same(PrizeSeeker system, PrizeLevel[] levels, Func<PrizeLevel, PrizeSeeker, Prize?> other) =>
        levels.All(level => system.Choose(level, More) == other(level, system));

    /// <summary>The pairs of numbers of which it takes the smaller, asked in a row with the start between.</summary>
    private static (int Smaller, int Larger)[] Misjudged(PrizeSeeker system) =>
        [.. from smaller in Enumerable.Range(1, 9) from larger in Enumerable.Range(1, 9)
            where smaller < larger && system.Take($"{smaller}A{larger}") == smaller.ToString() select (smaller, larger)];
}
