using InnerAlignment.OverOptimization;
using InnerAlignment.Probability;

namespace InnerAlignment.Tests.OverOptimization;

public class BestOfNTests
{
    [TestCase(1, 0.0)]
    [TestCase(2, 0.193147180559945)] // ln 2 - 1/2
    [TestCase(4, 0.636294361119891)] // 2 ln 2 - 3/4
    public void Selection_costs_ln_n_less_one_plus_one_over_n(int n, double nats) =>
        Assert.That(BestOfN.KullbackLeibler(n), Is.EqualTo(nats).Within(1e-15));

    [Test]
    public void The_divergence_is_that_of_the_winner_of_many_distinct_candidates()
    {
        const int Candidates = 200_000, N = 8;
        var divergence = 0.0;

        for (var rank = 1; rank <= Candidates; rank++)
        {
            var winning = Math.Pow((double)rank / Candidates, N) - Math.Pow((rank - 1.0) / Candidates, N);
            divergence += winning > 0 ? winning * Math.Log(winning * Candidates) : 0;
        }

        Assert.That(divergence, Is.EqualTo(BestOfN.KullbackLeibler(N)).Within(1e-4));
    }

    // Closed forms: 1/sqrt(pi), 3/(2 sqrt(pi)); five-digit values from Harter (1961), "Expected values of normal order statistics".
    [TestCase(1, 0)]
    [TestCase(2, 0.56419)]
    [TestCase(4, 1.02938)]
    [TestCase(16, 1.76599)]
    [TestCase(64, 2.34373)]
    [TestCase(256, 2.82686)]
    [TestCase(1024, 3.24824)]
    public void The_largest_of_n_normal_numbers_has_the_tabulated_mean(int n, double mean) =>
        Assert.That(BestOfN.ExpectedMaximum(new Normal(), n), Is.EqualTo(mean).Within(6e-6));

    [Test]
    public void Small_maxima_of_normal_numbers_have_closed_forms()
    {
        Assert.That(BestOfN.ExpectedMaximum(new Normal(), 2), Is.EqualTo(1 / Math.Sqrt(Math.PI)).Within(1e-11));
        Assert.That(BestOfN.ExpectedMaximum(new Normal(), 3), Is.EqualTo(1.5 / Math.Sqrt(Math.PI)).Within(1e-11));
        Assert.That(BestOfN.ExpectedMaximum(new Normal(2, 3), 2), Is.EqualTo(2 + 3 / Math.Sqrt(Math.PI)).Within(1e-10));
    }

    [Test]
    public void The_maximum_of_heavy_tails_grows_like_a_cube_root()
    {
        const int N = 1 << 24;

        var maximum = BestOfN.ExpectedMaximum(new UnitStudentT3(), N);

        var gammaOfTwoThirds = 1.3541179394264;
        Assert.That(maximum, Is.EqualTo(Math.Cbrt(2 * N / (3 * Math.PI)) * gammaOfTwoThirds).Within(0.01).Percent); // Frechet limit law
    }

    [Test]
    public void Fewer_than_one_candidate_is_refused()
    {
        Assert.That(() => BestOfN.KullbackLeibler(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => BestOfN.ExpectedMaximum(new Normal(), 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
