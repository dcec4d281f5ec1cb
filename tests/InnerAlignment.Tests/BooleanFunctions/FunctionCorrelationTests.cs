using InnerAlignment.BooleanFunctions;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class FunctionCorrelationTests
{
    [Test]
    public void Probabilities_in_proportion_are_fully_correlated() =>
        Assert.That(FunctionCorrelation.Of(Counts(1, 2, 4, 8), Counts(10, 20, 40, 80)).Coefficient, Is.EqualTo(1).Within(1e-12));

    [Test]
    public void Probabilities_in_inverse_proportion_are_fully_opposed() =>
        Assert.That(FunctionCorrelation.Of(Counts(1, 2, 4, 8), Counts(80, 40, 20, 10)).Coefficient, Is.EqualTo(-1).Within(1e-12));

    // By hand: x = 0, 1, 2 and y = 0, 2, 1 in units of ln 2 have covariance 1/3 and variances 2/3.
    [Test]
    public void Logarithms_are_compared() =>
        Assert.That(FunctionCorrelation.Of(Counts(1, 2, 4), Counts(1, 4, 2)).Coefficient, Is.EqualTo(0.5).Within(1e-12));

    [Test]
    public void Functions_that_are_seldom_found_can_be_left_out()
    {
        var compared = FunctionCorrelation.Of(Counts(1, 2, 4, 8), Counts(5, 2, 40, 80), least: 2);

        Assert.That(compared.Functions, Is.EqualTo(3));
    }

    [Test]
    public void Two_functions_have_no_correlation() =>
        Assert.That(FunctionCorrelation.Of(Counts(1, 2, 0), Counts(1, 2, 5)), Is.EqualTo(new FunctionCorrelation(2, double.NaN)));

    private static FunctionCounts Counts(params int[] counts)
    {
        var functions = new FunctionCounts(3);
        foreach (var (bits, count) in counts.Index().Where(entry => entry.Item > 0))
            functions.Add(new TruthTable(3, (UInt128)bits), count);
        return functions;
    }
}
