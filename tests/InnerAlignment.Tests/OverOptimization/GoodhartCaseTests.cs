using InnerAlignment.OverOptimization;

namespace InnerAlignment.Tests.OverOptimization;

public class GoodhartCaseTests
{
    private static readonly GoodhartCase[] Cases =
        [new RegressionalGoodhart(), new ExtremalGoodhart(), new CausalGoodhart(), new AdversarialGoodhart()];

    [Test]
    public void There_is_one_case_of_every_kind() =>
        Assert.That(Cases.Select(one => one.Kind), Is.EqualTo(Enum.GetValues<GoodhartKind>()));

    [TestCaseSource(nameof(Cases))]
    public void More_pressure_never_lowers_the_proxy(GoodhartCase one)
    {
        var proxies = Enumerable.Range(0, 21).Select(i => one.At(i / 20.0).Proxy);

        Assert.That(proxies, Is.Ordered);
    }

    [TestCaseSource(nameof(Cases))]
    public void A_pressure_below_0_or_without_end_is_refused(GoodhartCase one)
    {
        Assert.That(() => one.At(-0.1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => one.At(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Regressional_gold_is_the_best_linear_prediction_of_it()
    {
        var outcome = new RegressionalGoodhart(ErrorDeviation: 2).At(3);

        Assert.That(outcome.Gold / outcome.Proxy, Is.EqualTo(0.2).Within(1e-15)); // 1 / (1 + 4)
        Assert.That(outcome.Proxy, Is.EqualTo(3 * Math.Sqrt(5)).Within(1e-14));
    }

    [Test]
    public void Extremal_gold_equals_the_proxy_where_it_was_observed_and_turns_at_the_closed_form()
    {
        var one = new ExtremalGoodhart(ObservedEnd: 1, Curvature: 0.5);

        Assert.That(one.At(1), Is.EqualTo(new GoodhartOutcome(1, 1, 1)));
        Assert.That(one.BestPressure, Is.EqualTo(2));
        Assert.That(one.At(2).Gold, Is.EqualTo(1.5));
        Assert.That(one.At(1.99).Gold, Is.LessThan(1.5));
        Assert.That(one.At(10).Gold, Is.EqualTo(-30.5));
    }

    [Test]
    public void Causal_observation_promises_what_intervention_does_not_give()
    {
        var one = new CausalGoodhart(CauseProbability: 0.5, GoldFidelity: 0.9, ProxyFidelity: 0.9);

        Assert.That(one.ObservedAdvantage, Is.EqualTo(0.64).Within(1e-15)); // P(G=1|X=1) = 0.9^2 + 0.1^2 = 0.82, less 0.18
        Assert.That(one.InterventionalAdvantage, Is.Zero.Within(1e-15));
        Assert.That(one.At(1), Is.EqualTo(new GoodhartOutcome(1, 1, 0.5)).Using<GoodhartOutcome>(
            (a, b) => Math.Abs(a.Proxy - b.Proxy) + Math.Abs(a.Gold - b.Gold) < 1e-14));
    }

    [Test]
    public void The_adversary_turns_to_farming_where_the_bounty_makes_it_pay()
    {
        var one = new AdversarialGoodhart();

        Assert.That(one.At(0), Is.EqualTo(new GoodhartOutcome(0, 1, 1)));
        Assert.That(one.At(0.9), Is.EqualTo(new GoodhartOutcome(0.9, 1, 1))); // farming pays from (b + 1) / 2 < 2 b - 1, b = 1
        Assert.That(AdversarialGoodhart.BestReply(2), Is.EqualTo(0.75)); // 1 - ((1 + b) / (2 (2 b - 1)))^2 at b = 2
        Assert.That(one.At(2).Proxy, Is.GreaterThan(1));
        Assert.That(one.At(2).Gold, Is.EqualTo(-1)); // 1/2 - 3/2
    }
}
