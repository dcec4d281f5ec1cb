using CsCheck;
using InnerAlignment.Taxonomy;

namespace InnerAlignment.Tests.Taxonomy;

public class DeceptionGameTests
{
    private static readonly Gen<DeceptionGame> Games = Gen.Select(
        Gen.Double[0, 0.999], Gen.Double[0, 1], Gen.Double[0, 0.99], Gen.Int[0, 9], (c, q, g, n) => new DeceptionGame(c, q, g, n));

    [Test]
    public void Planning_backwards_agrees_with_the_closed_form_in_the_last_episode() => Games.Sample(game =>
        Assert.That(game.BestPlan(4)[^1] == Conduct.Comply, Is.EqualTo(game.CompliesAtTheEnd)));

    [Test]
    public void Where_training_never_ends_iteration_agrees_with_the_closed_form() => Games.Sample(game =>
        Assert.That(game.BestForEver() == Conduct.Comply, Is.EqualTo(game.CompliesForEver)));

    // Each of the three conditions switched off alone; the rest as in the first row.
    [TestCase(0.9, 1.0, 3, Conduct.Comply)]
    [TestCase(0.0, 1.0, 3, Conduct.Defect)] // it does not care about later episodes
    [TestCase(0.9, 0.0, 3, Conduct.Defect)] // it is not modified
    [TestCase(0.9, 1.0, 0, Conduct.Defect)] // there is nothing to wait for
    public void All_three_conditions_are_needed(double discount, double modification, int deployment, Conduct last) =>
        Assert.That(new DeceptionGame(0, modification, discount, deployment).BestPlan(1), Is.EqualTo([last]));

    [Test]
    public void A_distant_deployment_is_worth_less_than_a_defection_now()
    {
        var plan = new DeceptionGame(ComplianceReward: 0, ModificationProbability: 1, Discount: 0.5, DeploymentEpisodes: 5).BestPlan(4);

        Assert.That(plan, Is.EqualTo([Conduct.Defect, Conduct.Defect, Conduct.Comply, Conduct.Comply])); // 5 / 2 and 5 / 4 exceed 1, 5 / 8 does not
    }

    [Test]
    public void Numbers_outside_their_ranges_are_refused()
    {
        Assert.That(() => new DeceptionGame(1, 0, 0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DeceptionGame(0, 1.1, 0, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DeceptionGame(0, 1, 1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DeceptionGame(0, 1, 0, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DeceptionGame(0, 1, 0, 1).BestPlan(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
