using System.Globalization;
using InnerAlignment.Randomness;

namespace InnerAlignment.Probability;

/// <summary>A probability distribution over finitely many outcomes, exact.</summary>
/// <typeparam name="T">An outcome; compared by its own equality.</typeparam>
/// <remarks>Equal outcomes are one outcome with the sum of their probabilities; outcomes of probability 0 are left out; outcomes keep
/// the order in which they came. Probabilities sum to 1 within <see cref="Tolerance"/>; they are kept as they came, never rescaled.
/// Immutable.</remarks>
public sealed class Distribution<T> where T : notnull
{
    /// <summary>How far a sum of probabilities may be from 1: <c>1e-9</c>.</summary>
    public const double Tolerance = 1e-9;

    private readonly T[] outcomes;
    private readonly double[] probabilities;

    /// <summary>The distribution that gives each outcome the probability beside it.</summary>
    /// <exception cref="ImproperDistributionException">A probability is negative or not finite, or their sum is not 1.</exception>
    public Distribution(IEnumerable<(T Outcome, double Probability)> weighted)
    {
        var merged = new OrderedDictionary<T, double>();
        foreach (var (outcome, probability) in weighted)
        {
            Distribution.RequireProbability(probability, outcome);
            merged[outcome] = merged.GetValueOrDefault(outcome) + probability;
        }
        Distribution.RequireUnitSum(merged.Values.Sum(), merged.Count);
        outcomes = [.. merged.Where(pair => pair.Value > 0).Select(pair => pair.Key)];
        probabilities = [.. merged.Values.Where(probability => probability > 0)];
    }

    /// <summary>The outcomes of positive probability.</summary>
    public IReadOnlyList<T> Outcomes => outcomes;

    /// <summary>The probabilities of <see cref="Outcomes"/>, in the same order, each above 0.</summary>
    public IReadOnlyList<double> Probabilities => probabilities;

    /// <summary>The probability of <paramref name="outcome"/>, 0 where it cannot occur.</summary>
    public double this[T outcome]
    {
        get
        {
            var index = Array.IndexOf(outcomes, outcome);
            return index < 0 ? 0 : probabilities[index];
        }
    }

    /// <summary>A most likely outcome; of equally likely ones the first.</summary>
    public T Mode => outcomes[Array.IndexOf(probabilities, probabilities.Max())];

    /// <summary>The expectation of <paramref name="value"/>.</summary>
    public double Expectation(Func<T, double> value)
    {
        var sum = 0.0;
        for (var i = 0; i < outcomes.Length; i++)
            sum += probabilities[i] * value(outcomes[i]);
        return sum;
    }

    /// <summary>The distribution of <paramref name="map"/> of an outcome.</summary>
    public Distribution<TResult> Select<TResult>(Func<T, TResult> map) where TResult : notnull =>
        new(outcomes.Zip(probabilities, (outcome, probability) => (map(outcome), probability)));

    /// <summary>The distribution of what <paramref name="next"/> draws after an outcome of this one.</summary>
    public Distribution<TResult> SelectMany<TResult>(Func<T, Distribution<TResult>> next) where TResult : notnull =>
        new(outcomes.Zip(probabilities).SelectMany(first => next(first.First).Weighted.Select(
            second => (second.Outcome, first.Second * second.Probability))));

    /// <summary>Outcomes with their probabilities.</summary>
    public IEnumerable<(T Outcome, double Probability)> Weighted => outcomes.Zip(probabilities);

    /// <summary>Draws one outcome: the first at which the cumulative probability exceeds a uniform number.</summary>
    /// <remarks>Takes exactly one number from <paramref name="random"/>. A certain outcome takes none.</remarks>
    public T Sample(RandomStream random)
    {
        if (outcomes.Length == 1)
            return outcomes[0];
        var remaining = random.NextDouble();
        for (var i = 0; i < outcomes.Length - 1; i++)
        {
            if (remaining < probabilities[i])
                return outcomes[i];
            remaining -= probabilities[i];
        }
        return outcomes[^1];
    }

    /// <summary>Outcomes and probabilities, as in <c>Up 0.75, Left 0.25</c>.</summary>
    public override string ToString() => string.Join(", ", Weighted.Select(
        pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Outcome} {pair.Probability:0.####}")));
}
