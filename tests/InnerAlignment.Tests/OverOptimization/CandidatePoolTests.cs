using CsCheck;
using InnerAlignment.OverOptimization;

namespace InnerAlignment.Tests.OverOptimization;

public class CandidatePoolTests
{
    [Test]
    public void The_estimate_is_the_average_over_every_subset() =>
        Gen.Int[3, 9].SelectMany(count => Gen.Select(Candidates(count), Gen.Int[1, count - 1])).Sample((candidates, n) =>
        {
            var (proxies, golds) = candidates;
            var estimate = new CandidatePool(proxies, golds).Estimate(n);

            var winners = Subsets(proxies.Length, n).Select(subset => subset.MaxBy(i => proxies[i])).ToArray();

            Assert.That(estimate.Proxy, Is.EqualTo(winners.Average(i => proxies[i])).Within(1e-12));
            Assert.That(estimate.Gold, Is.EqualTo(winners.Average(i => golds[i])).Within(1e-12));
        });

    [Test]
    public void The_standard_error_is_the_jackknife() =>
        Gen.Int[3, 9].SelectMany(count => Gen.Select(Candidates(count), Gen.Int[1, count - 2])).Sample((candidates, n) =>
        {
            var (proxies, golds) = candidates;
            var estimate = new CandidatePool(proxies, golds).Estimate(n);

            var count = proxies.Length;
            var without = Enumerable.Range(0, count).Select(left => new CandidatePool(Without(proxies, left), Without(golds, left)))
                .Select(pool => pool.Count > n ? pool.Estimate(n).Gold : pool.Estimate(n - 1).Gold).ToArray();
            var mean = without.Average();
            var error = Math.Sqrt((count - 1.0) / count * without.Sum(x => (x - mean) * (x - mean)));

            Assert.That(estimate.GoldError, Is.EqualTo(error).Within(1e-10));
        });

    [Test]
    public void Best_of_one_is_the_mean_with_its_usual_standard_error()
    {
        var pool = new CandidatePool([3, 1, 2], [1, 2, 6]);

        var estimate = pool.Estimate(1);

        Assert.That(estimate.Gold, Is.EqualTo(3).Within(1e-14));
        Assert.That(estimate.GoldError, Is.EqualTo(Math.Sqrt(7.0 / 3)).Within(1e-14)); // sample variance 7 over 3 values
    }

    [Test]
    public void A_pool_that_cannot_answer_is_refused()
    {
        var pool = new CandidatePool([1, 2, 3], [1, 2, 3]);

        Assert.That(() => pool.Estimate(3), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 to 2"));
        Assert.That(() => pool.Estimate(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CandidatePool([1, 2], [1]), Throws.ArgumentException.With.Message.Contains("2 proxy and 1 gold"));
        Assert.That(() => new CandidatePool([1, double.NaN], [1, 2]), Throws.ArgumentException.With.Message.Contains("Candidate 1"));
    }

    private static Gen<(double[], double[])> Candidates(int count) => Gen.Select(
        Gen.Double[0, 0.5].Array[count].Select(noise => noise.Select((x, i) => x + (i * 11 % count)).ToArray()), Gen.Double[-5, 5].Array[count]);

    private static double[] Without(double[] values, int index) => [.. values.Where((_, i) => i != index)];

    private static IEnumerable<int[]> Subsets(int count, int size) => Enumerable.Range(0, 1 << count)
        .Select(mask => Enumerable.Range(0, count).Where(i => (mask >> i & 1) == 1).ToArray()).Where(subset => subset.Length == size);
}
