using InnerAlignment.Randomness;

namespace InnerAlignment.Probability;

/// <summary>A probability distribution over the real numbers that has a density.</summary>
public interface IContinuousDistribution
{
    /// <summary>The density <c>f(x)</c>.</summary>
    double Density(double x);

    /// <summary>The probability <c>F(x)</c> of at most <paramref name="x"/>.</summary>
    double Cumulative(double x);

    /// <summary>The probability <c>1 - F(x)</c> of more than <paramref name="x"/>, with full relative precision far out.</summary>
    double Survival(double x);

    /// <summary>Draws one number.</summary>
    double Sample(RandomStream random);
}
