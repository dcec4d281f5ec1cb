using InnerAlignment.BooleanFunctions;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class FunctionPriorTests
{
    private static readonly NetworkPrior Deep = new(7, [40, 40], new UniformWeights());

    // Mingard et al. (2019), theorem 4.1. The bound is the quantile of chi-squared beyond 1e-7, by Wilson and Hilferty.
    [TestCase(3)]
    [TestCase(5)]
    [TestCase(7)]
    public void Without_a_bias_every_number_of_ones_is_equally_likely(int inputs)
    {
        var ones = new ThresholdUnitPrior(inputs).Sample(100_000, seed: 1).ByOnes();

        Assert.That(ones[^1], Is.Zero);
        Assert.That(ChiSquared(ones[..^1]), Is.LessThan(Quantile(ones.Length - 2)));
    }

    [Test]
    public void A_bias_breaks_the_law()
    {
        var ones = new ThresholdUnitPrior(5, BiasDeviation: 1).Sample(100_000, seed: 1).ByOnes();

        Assert.That(ChiSquared(ones[..^1]), Is.GreaterThan(10 * Quantile(ones.Length - 2)));
    }

    // P(constant 0) = 0.108 +- 0.003 and mean K 62 in an independent program; 5.5 standard errors of 20,000 draws are 0.0121.
    [Test]
    public void Random_networks_are_often_constant_and_simple()
    {
        var counts = Deep.Sample(20_000, seed: 1);

        Assert.That(counts.Probability(TruthTable.Constant(7, false)), Is.EqualTo(0.108).Within(0.0151));
        Assert.That(counts.Mean(LempelZiv.Complexity), Is.EqualTo(62).Within(2.0));
    }

    [Test]
    public void A_network_computes_what_it_computes_input_by_input()
    {
        var prior = new NetworkPrior(4, [6, 5], new NormalWeights());

        var table = prior.Sampler()(new RandomStream(3));

        Assert.That(table, Is.EqualTo(InputByInput(new RandomStream(3))));
    }

    [Test]
    public void Counts_depend_on_the_seed_alone()
    {
        var (first, second) = (Deep.Sample(3000, seed: 7), Deep.Sample(3000, seed: 7));

        Assert.That(first.Ranked, Is.EqualTo(second.Ranked));
        Assert.That(first.Ranked, Is.Not.EqualTo(Deep.Sample(3000, seed: 8).Ranked));
        Assert.That((first.Total, first.Ranked.Count()), Is.EqualTo((3000L, first.Distinct)));
    }

    [Test]
    public void Rejection_keeps_the_functions_that_agree_with_the_examples()
    {
        var counts = new FunctionCounts(2);
        foreach (var text in new[] { "0110", "0110", "0111", "1110" })
            counts.Add(TruthTable.Parse(text));

        var agreeing = counts.Agreeing(rows: 0b0111, TruthTable.Parse("0110"));

        Assert.That((agreeing.Total, agreeing.Distinct), Is.EqualTo((3L, 2)));
        Assert.That(agreeing.Probability(TruthTable.Parse("0110")), Is.EqualTo(2 / 3.0));
    }

    [Test]
    public void Functions_of_other_inputs_are_not_counted_together()
    {
        var counts = new FunctionCounts(3);

        Assert.That(() => counts.Add(TruthTable.Parity(2)), Throws.ArgumentException.With.Message.Contains("3 inputs, this one 2"));
        Assert.That(() => counts.Agreeing(1, TruthTable.Parity(2)), Throws.ArgumentException.With.Message.Contains("3 inputs, this one 2"));
        Assert.That(() => counts[TruthTable.Parity(2)], Throws.ArgumentException.With.Message.Contains("3 inputs, this one 2"));
    }

    [Test]
    public void Drawing_allocates_nothing([Values] bool infinite)
    {
        FunctionPrior prior = infinite ? new InfiniteNetworkPrior(5, 2, new UniformWeights()) : Deep;
        var (draw, random) = (prior.Sampler(), new RandomStream(1));
        draw(random);

        var before = GC.GetAllocatedBytesForCurrentThread();
        draw(random);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    // A rectified unit's mean product is in closed form (Cho and Saul 2009): for one input and one layer the chain of variances is written out here.
    [Test]
    public void One_input_and_infinitely_many_units_have_a_probability_in_closed_form()
    {
        const double angle = Math.PI / 4;                                       // of the pre-activations b and b + w, both of variance 1
        var both = 1 + Math.Sqrt(2) * (Math.Sin(angle) + (Math.PI - angle) * Math.Cos(angle)) / Math.Tau;
        var expected = 0.25 + Math.Asin(both / Math.Sqrt((1 + 0.5) * (1 + 1.0))) / Math.Tau;

        var counts = new InfiniteNetworkPrior(1, 1, new NormalWeights()).Sample(200_000, seed: 1);

        Assert.That(counts.Probability(TruthTable.Constant(1, false)), Is.EqualTo(expected).Within(5.5 * Math.Sqrt(0.25 / 200_000)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Wide_networks_come_near_to_infinitely_wide_ones(bool uniform)
    {
        WeightPrior weights = uniform ? new UniformWeights() : new NormalWeights();

        var (wide, infinite) = (new NetworkPrior(3, [500, 500], weights).Sample(4000, seed: 1), new InfiniteNetworkPrior(3, 2, weights).Sample(40_000, seed: 2));

        foreach (var table in infinite.Ranked.Take(6).Select(entry => entry.Table))
            Assert.That(wide.Probability(table), Is.EqualTo(infinite.Probability(table)).Within(5.5 * Math.Sqrt(0.25 / 4000)));
    }

    [Test]
    public void Covariances_of_layers_are_the_mean_products_that_networks_have()
    {
        var (prior, random) = (new InfiniteNetworkPrior(2, 1, new NormalWeights(1.5, 0.5)), new RandomStream(4));
        var products = new double[200_000];
        for (var i = 0; i < products.Length; i++)
        {
            var (bias, first, second) = (0.5 * random.NextNormal(), 1.5 / Math.Sqrt(2) * random.NextNormal(), 1.5 / Math.Sqrt(2) * random.NextNormal());
            products[i] = Math.Max(0, bias + second) * Math.Max(0, bias + first + second);      // inputs 01 and 11
        }

        var error = Math.Sqrt(products.Sum(x => x * x) / products.Length / products.Length);
        Assert.That(prior.Covariance()[1, 3], Is.EqualTo(0.25 + 2.25 * products.Average()).Within(5.5 * 2.25 * error));
    }

    [Test]
    public void Parameters_are_counted_with_their_biases() =>
        Assert.That(Deep.ParameterCount, Is.EqualTo(7 * 40 + 40 + 40 * 40 + 40 + 40 + 1));

    [Test]
    public void Networks_that_cannot_be_are_refused()
    {
        Assert.That(() => new InfiniteNetworkPrior(7, 0, new UniformWeights()), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NetworkPrior(8, [4], new UniformWeights()), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NetworkPrior(3, [4, 0], new UniformWeights()), Throws.ArgumentException.With.Message.Contains("[4, 0]"));
    }

    /// <summary>The 4-6-5-1 network of the same draws, in double precision, one input at a time.</summary>
    private static TruthTable InputByInput(RandomStream random)
    {
        var layers = new[] { (4, 6), (6, 5), (5, 1) }.Select(shape => Layer(random, shape.Item1, shape.Item2)).ToArray();
        return TruthTable.Of(4, row =>
        {
            double[] signal = [.. Enumerable.Range(0, 4).Select(i => (double)(row >> (3 - i) & 1))];
            for (var k = 0; k < layers.Length; k++)
                signal = layers[k](k == 0 ? signal : [.. signal.Select(x => Math.Max(x, 0))]);
            return signal[0] > 0;
        });
    }

    private static Func<double[], double[]> Layer(RandomStream random, int fanIn, int units)
    {
        var weights = Enumerable.Range(0, units * fanIn).Select(_ => random.NextNormal() / Math.Sqrt(fanIn)).ToArray();
        var biases = Enumerable.Range(0, units).Select(_ => random.NextNormal()).ToArray();
        return below => [.. biases.Select((bias, unit) => bias + below.Select((x, i) => x * weights[unit * fanIn + i]).Sum())];
    }

    private static double ChiSquared(long[] counts) => counts.Sum(count => Math.Pow(count - counts.Average(), 2) / counts.Average());

    private static double Quantile(int degrees) => degrees * Math.Pow(1 - 2.0 / (9 * degrees) + 5.2 * Math.Sqrt(2.0 / (9 * degrees)), 3);
}
