using InnerAlignment.BooleanFunctions;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class SampleFittingTests
{
    private static readonly NetworkPrior Prior = new(3, [5], new NormalWeights());
    private static readonly BooleanExamples[] Examples = [new(0b0110, TruthTable.Majority(3)), new(0b1000_0001, TruthTable.Parity(3))];

    [Test]
    public void Only_functions_that_fit_are_kept()
    {
        var fitting = Prior.SampleFitting(60_000, 1, null, CancellationToken.None, Examples);

        Assert.That(fitting[0].Ranked.Select(pair => pair.Table).Where(table => !Examples[0].Fits(table)), Is.Empty);
        Assert.That(fitting[1].Ranked.Select(pair => pair.Table).Where(table => !Examples[1].Fits(table)), Is.Empty);
    }

    // Five standard errors of the difference of two shares of 60,000 draws: false alarm below 6e-7.
    [Test]
    public void As_many_fit_as_of_a_sample_that_keeps_everything()
    {
        double kept = Prior.SampleFitting(60_000, 1, null, CancellationToken.None, Examples)[0].Total;
        double whole = Prior.Sample(60_000, 2).Agreeing(Examples[0].Rows, Examples[0].Labels).Total;

        Assert.That(kept, Is.EqualTo(whole).Within(5 * Math.Sqrt(kept + whole)).And.Positive);
    }

    [Test]
    public void Draws_depend_on_the_seed_alone()
    {
        FunctionCounts Draw(ulong seed) => Prior.SampleFitting(60_000, seed, null, CancellationToken.None, Examples[0])[0];

        var (first, again, other) = (Draw(1), Draw(1), Draw(2));

        Assert.That(again.Ranked, Is.EqualTo(first.Ranked));
        Assert.That(other.Ranked, Is.Not.EqualTo(first.Ranked));
    }
}
