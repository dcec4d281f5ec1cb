using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Randomness;

public sealed class RandomStreamTests
{
    [TestCase(0x0ul, 0x0ul, 0x0ul, 0xe169c58d_6627e8d5ul, 0x9b00dbd8_bc57ac4cul)]
    [TestCase(0xffffffff_fffffffful, 0xffffffff_fffffffful, 0xffffffff_fffffffful, 0x41c83b0e_408f276dul, 0x6d5451fd_a20bc7c6ul)]
    [TestCase(0x85a308d3_243f6a88ul, 0x03707344_13198a2eul, 0x299f31d0_a4093822ul, 0x94fdcceb_d16cfe09ul, 0x24126ea1_5001e420ul)]
    public void Philox_gives_the_published_known_answers_of_Random123(ulong low, ulong high, ulong key, ulong firstWord, ulong secondWord) =>
        Assert.That(Philox.Block(low, high, key), Is.EqualTo((firstWord, secondWord)));

    [Test]
    public void A_stream_deals_the_words_of_its_blocks_in_order()
    {
        var stream = new RandomStream(0);

        Assert.That(new[] { stream.NextUInt64(), stream.NextUInt64() }, Is.EqualTo(new[] { 0xe169c58d_6627e8d5ul, 0x9b00dbd8_bc57ac4cul }));
    }

    [Test]
    public void A_child_is_the_same_whatever_its_parent_has_drawn()
    {
        var (fresh, used) = (new RandomStream(7, 3), new RandomStream(7, 3));
        used.NextNormal();

        Assert.That(used.Split(5).NextUInt64(), Is.EqualTo(fresh.Split(5).NextUInt64()));
        Assert.That(fresh.Split(6).NextUInt64(), Is.Not.EqualTo(fresh.Split(5).NextUInt64()));
    }

    // The quantiles are those of the standard normal distribution to 15 digits (Wichura 1988, and symmetry).
    [TestCase(0.25, -0.6744897501960817)]
    [TestCase(0.001, -3.090232306167814)]
    [TestCase(1e-20, -9.262340089798408)]
    [TestCase(0.5, 0.0)]
    [TestCase(0.75, 0.6744897501960817)]
    public void Normal_quantiles_are_the_published_ones(double probability, double quantile) =>
        Assert.That(NormalQuantile.Of(probability), Is.EqualTo(quantile).Within(1e-14));

    [Test]
    public void Integers_are_uniform()
    {
        // Chi-squared with 6 degrees of freedom exceeds 41 with probability below 3e-7.
        var stream = new RandomStream(1);
        var counts = new int[7];

        for (var i = 0; i < 70_000; i++)
            counts[stream.NextInt(7)]++;

        Assert.That(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000), Is.LessThan(41));
    }

    [Test]
    public void Normal_numbers_have_mean_zero_and_variance_one()
    {
        // Five and a half standard errors: a false alarm once in 2.6e7 runs for each of the two.
        var numbers = new double[100_000];

        new RandomStream(2).FillNormal(numbers);

        Assert.That(numbers.Average(), Is.EqualTo(0).Within(5.5 / Math.Sqrt(numbers.Length)));
        Assert.That(numbers.Average(x => x * x), Is.EqualTo(1).Within(5.5 * Math.Sqrt(2.0 / numbers.Length)));
    }

    [Test]
    public void Drawing_allocates_nothing()
    {
        var stream = new RandomStream(3);
        var numbers = new float[1000];
        stream.FillNormal(numbers);

        var before = GC.GetAllocatedBytesForCurrentThread();
        stream.FillNormal(numbers);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Indices_come_in_proportion_to_their_weights()
    {
        // A binomial share of 0.75 among 40,000: 5.5 standard errors are 0.012.
        var stream = new RandomStream(4);

        var share = Enumerable.Range(0, 40_000).Count(_ => stream.NextIndex([1, 0, 3]) == 2) / 40_000.0;

        Assert.That(share, Is.EqualTo(0.75).Within(0.012));
        Assert.That(() => stream.NextIndex([0, 0]), Throws.ArgumentException);
    }

    [Test]
    public void Filling_gives_the_numbers_of_drawing_one_by_one([Values(0, 1)] int before, [Values(1, 2, 7, 16, 301)] int count)
    {
        var (filled, drawn) = (new RandomStream(ulong.MaxValue - 3, 11), new RandomStream(ulong.MaxValue - 3, 11));
        for (var i = 0; i < before; i++)
            Assert.That(filled.NextUInt64(), Is.EqualTo(drawn.NextUInt64()));
        var (words, uniforms, normals, single) = (new ulong[count], new float[count], new double[count], new float[count]);

        filled.Fill(words);
        filled.FillUniform(uniforms);
        filled.FillNormal(normals);
        filled.FillNormal(single);

        Assert.That(words, Is.EqualTo(Enumerable.Range(0, count).Select(_ => drawn.NextUInt64()).ToArray()));
        Assert.That(uniforms, Is.EqualTo(Enumerable.Range(0, count).Select(_ => drawn.NextSingle()).ToArray()));
        Assert.That(normals, Is.EqualTo(Enumerable.Range(0, count).Select(_ => drawn.NextNormal()).ToArray()));
        Assert.That(single, Is.EqualTo(Enumerable.Range(0, count).Select(_ => (float)drawn.NextNormal()).ToArray()));
        Assert.That(filled.NextUInt64(), Is.EqualTo(drawn.NextUInt64()));
    }
}
