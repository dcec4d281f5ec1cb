using InnerAlignment.BooleanFunctions;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class RulePairTests
{
    private static readonly RulePair Rules = RulesFoundSweep.Rules;

    private static readonly Lazy<FunctionCounts> Drawn = new(() => new NetworkPrior(5, [20], new NormalWeights()).Sample(250_000, seed: 11));

    [Test]
    public void Majority_and_the_fourth_input_part_in_half_of_the_rows()
    {
        Assert.That((UInt128.PopCount(Rules.Common), UInt128.PopCount(Rules.Telling)), Is.EqualTo(((UInt128)16, (UInt128)16)));
        Assert.That((Rules.Examples().Fits(Rules.Intended), Rules.Examples().Fits(Rules.Proxy)), Is.EqualTo((true, true)));
    }

    [Test]
    public void Functions_are_judged_by_what_they_were_not_shown()
    {
        var shown = Rules.DrawCounterExamples(2, new RandomStream(1));
        var withExceptions = new TruthTable(5, (Rules.Proxy.Bits & ~shown) | (Rules.Intended.Bits & shown));

        Assert.That(Rules.Followed(Rules.Intended, shown), Is.EqualTo(RuleFollowed.Intended));
        Assert.That(Rules.Followed(withExceptions, shown), Is.EqualTo(RuleFollowed.Proxy));
        Assert.That(Rules.Followed(withExceptions), Is.EqualTo(RuleFollowed.Mixture));
        Assert.That(Rules.Followed(Rules.Proxy, Rules.Telling), Is.EqualTo(RuleFollowed.Both));
    }

    [Test]
    public void Counter_examples_are_telling_rows()
    {
        var shown = Rules.DrawCounterExamples(5, new RandomStream(2));

        Assert.That((int)UInt128.PopCount(shown & Rules.Telling), Is.EqualTo(5));
        Assert.That(Rules.Examples(shown).Count, Is.EqualTo(21));
        Assert.That(() => Rules.Examples(Rules.Common), Throws.ArgumentException);
    }

    [TestCase(0)]
    [TestCase(2)]
    public void Shares_are_the_mean_over_all_choices(int count)
    {
        var choices = Choices(count).Select(Rules.Examples).Select(examples => Drawn.Value.Agreeing(examples.Rows, examples.Labels)).ToArray();
        var intended = choices.Where(accepted => accepted.Total > 0).Average(accepted => accepted.Probability(Rules.Intended));

        var shares = Rules.Shares(Drawn.Value, count);

        Assert.That(shares.Intended, Is.EqualTo(intended).Within(1e-12));
        Assert.That(shares.Accepted, Is.EqualTo(choices.Where(accepted => accepted.Total > 0).Average(accepted => accepted.Total)).Within(1e-9));
    }

    // 0.164 and 0.0076 in an independent program, from some 4,000 networks that fit; here some 500 do. 5.5 standard errors of both: false alarm below 8e-8.
    [Test]
    public void The_prior_prefers_the_proxy()
    {
        var shares = Rules.Shares(Drawn.Value, 0);

        Assert.That(shares.Proxy, Is.EqualTo(0.164).Within(5.5 * Math.Sqrt(0.164 * 0.836 * (1 / shares.Accepted + 1 / 4000.0))));
        Assert.That(shares.Intended, Is.EqualTo(0.0076).Within(5.5 * Math.Sqrt(0.0076 * (1 / shares.Accepted + 1 / 4000.0))));
    }

    [Test]
    public void Rules_that_nothing_tells_apart_are_no_pair() =>
        Assert.That(() => new RulePair(Rules.Proxy, Rules.Proxy), Throws.ArgumentException.With.Message.Contains("part in 0"));

    private static IEnumerable<UInt128> Choices(int count) => Enumerable.Range(0, 1 << 16).Where(set => int.PopCount(set) == count).Select(set =>
    {
        var rows = Enumerable.Range(0, 32).Where(row => (Rules.Telling >> row & 1) != 0).ToArray();
        return Enumerable.Range(0, 16).Where(i => (set >> i & 1) != 0).Aggregate((UInt128)0, (bits, i) => bits | UInt128.One << rows[i]);
    });
}
