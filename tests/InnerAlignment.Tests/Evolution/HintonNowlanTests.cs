using InnerAlignment.Evolution;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Evolution;

public class HintonNowlanTests
{
    [Test]
    public void Only_one_organism_in_315_has_no_wrong_allele_at_first() =>
        Assert.That(new HintonNowlan().InitialProbabilityOfNoWrong, Is.EqualTo(0.00317121).Within(1e-8)); // 0.75^20

    [Test]
    public void Expected_fitness_is_the_sum_over_trials([Values(0, 1, 5, 10, 20, 22, 24, 36, 53, 62)] int undecided)
    {
        var success = Math.Pow(2, -undecided);
        var sum = 1.0;

        for (var failures = 0; failures < 1000; failures++)
            sum += success * Math.Pow(1 - success, failures) * 19 * (1000 - failures) / 1000;

        Assert.That(new HintonNowlan(Loci: 62).ExpectedFitness(undecided), Is.EqualTo(sum).Within(1e-10));
    }

    [Test]
    public void Expected_fitness_falls_with_every_undecided_allele()
    {
        var fitness = Enumerable.Range(0, 63).Select(new HintonNowlan(Loci: 62).ExpectedFitness).ToArray();

        Assert.That(fitness, Is.Ordered.Descending.And.All.InRange(1, 20));
    }

    /// <summary>200,000 organisms: the mean fitness of generation 0 within 6 of its standard errors (false alarm 2e-9).</summary>
    [Test]
    public void The_first_generation_has_the_expected_fitness()
    {
        var world = new HintonNowlan(Organisms: 200_000);
        var expected = 1.0;
        for (var undecided = 0; undecided <= 20; undecided++)
            expected += Binomial(20, undecided) * Math.Pow(0.5, undecided) * Math.Pow(0.25, 20 - undecided) * (world.ExpectedFitness(undecided) - 1);

        var first = world.Evolve(new RandomStream(1)).First();

        Assert.That(first.MeanFitness, Is.EqualTo(expected).Within(6 * 19 * Math.Sqrt(0.00317 / 200_000)));
        Assert.That(first.Undecided, Is.EqualTo(0.5).Within(6 * 0.5 / Math.Sqrt(4e6)));
        Assert.That(first.Wrong, Is.EqualTo(0.25).Within(6 * 0.433 / Math.Sqrt(4e6)));
    }

    // Stojic (2017), ReScience 3(1): the wrong alleles die out, and undecided ones end near 0.1, not near the published figure's 0.46.
    [Test]
    public void Wrong_alleles_die_out_and_few_stay_undecided([Values(1, 2, 3)] int seed)
    {
        var last = new HintonNowlan().Evolve(new RandomStream((ulong)seed)).ElementAt(1000);

        Assert.That(last.Wrong, Is.LessThan(0.05));
        Assert.That(last.Undecided, Is.InRange(0.0, 0.25));
        Assert.That(last.MeanFitness, Is.GreaterThan(18));
        Assert.That(last.Right + last.Wrong + last.Undecided, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void The_same_seed_gives_the_same_history()
    {
        var world = new HintonNowlan(Organisms: 100);

        var (once, again) = (world.Evolve(new RandomStream(5)).Take(20), world.Evolve(new RandomStream(5)).Take(20));

        Assert.That(again, Is.EqualTo(once));
    }

    [Test]
    public void Impossible_populations_are_refused()
    {
        Assert.That(() => new HintonNowlan(Organisms: 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new HintonNowlan(Loci: 63), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("62"));
        Assert.That(() => new HintonNowlan(Trials: 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new HintonNowlan().ExpectedFitness(21), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static double Binomial(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
