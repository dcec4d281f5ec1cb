using InnerAlignment.Randomness;
using InnerAlignment.Ranges;

namespace InnerAlignment.Training;

/// <summary>A distribution over bandits: how the means of the arms are drawn, and what a pull pays.</summary>
public abstract record BanditFamily
{
    /// <summary>Number of arms, <c>k</c>.</summary>
    public abstract int Arms { get; }

    /// <summary>Draws the mean of every arm, <c>[k]</c>.</summary>
    public abstract void Draw(Span<float> means, RandomStream random);

    /// <summary>Draws what a pull of arm <paramref name="arm"/>, whose mean is <paramref name="mean"/>, pays.</summary>
    public abstract float Pull(int arm, float mean, RandomStream random);
}

/// <summary>Arms that pay 1 with a probability that is uniform on <c>(0, 1)</c>, and 0 otherwise.</summary>
/// <param name="Arms">Number of arms, at least 1.</param>
public sealed record BernoulliBandits(int Arms) : BanditFamily
{
    /// <inheritdoc/>
    public override int Arms { get; } = Arms >= 1
        ? Arms
        : throw new ArgumentOutOfRangeException(nameof(Arms), Arms, "A bandit has at least one arm.");

    /// <inheritdoc/>
    public override void Draw(Span<float> means, RandomStream random) => random.FillUniform(means);

    /// <inheritdoc/>
    public override float Pull(int arm, float mean, RandomStream random) => random.NextDouble() < mean ? 1 : 0;
}

/// <summary>Arm 0 pays nothing; the mean of arm 1 is normal with mean -1, and each of its pulls adds normal noise.</summary>
/// <remarks>Lange and Sprekeler (2020), "Learning not to learn", arXiv 2010.04466: whether trying arm 1 is worth while depends on the two
/// deviations and on how long an episode lasts.</remarks>
/// <param name="MeanDeviation">Standard deviation of arm 1's mean from bandit to bandit, at least 0.</param>
/// <param name="NoiseDeviation">Standard deviation of a pull around its mean, at least 0.</param>
public sealed record SafeOrRiskyBandits(double MeanDeviation, double NoiseDeviation) : BanditFamily
{
    /// <summary>Standard deviation of arm 1's mean from bandit to bandit, at least 0.</summary>
    public double MeanDeviation { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(MeanDeviation);

    /// <summary>Standard deviation of a pull around its mean, at least 0.</summary>
    public double NoiseDeviation { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(NoiseDeviation);

    /// <inheritdoc/>
    public override int Arms => 2;

    /// <inheritdoc/>
    public override void Draw(Span<float> means, RandomStream random)
    {
        means[0] = 0;
        means[1] = (float)(-1 + MeanDeviation * random.NextNormal());
    }

    /// <inheritdoc/>
    public override float Pull(int arm, float mean, RandomStream random)
    {
        double noise = NoiseDeviation * random.NextNormal();
        return arm == 0 ? 0 : (float)(mean + noise);
    }
}
