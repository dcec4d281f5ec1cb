namespace InnerAlignment.BooleanFunctions;

/// <summary>How alike two ways to find functions are: the correlation of the logarithms of their probabilities.</summary>
/// <remarks>Mingard, Valle-Pérez, Skalse and Louis (2021), "Is SGD a Bayesian sampler? Well, almost", <see href="https://arxiv.org/abs/2006.15191"/>, who draw the
/// one against the other. Functions that are found seldom carry the noise of their counts, which lowers the correlation.</remarks>
/// <param name="Functions">How many functions were compared.</param>
/// <param name="Coefficient">Pearson's coefficient, from -1 to 1; NaN for fewer than three functions.</param>
public readonly record struct FunctionCorrelation(int Functions, double Coefficient)
{
    /// <summary>Compares the functions that both found often enough.</summary>
    /// <param name="first">The one way's counts.</param>
    /// <param name="second">The other's.</param>
    /// <param name="least">How often each must have found a function, at least 1.</param>
    public static FunctionCorrelation Of(FunctionCounts first, FunctionCounts second, int least = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var both = first.Ranked.Where(pair => pair.Count >= least && second[pair.Table] >= least)
            .Select(pair => (X: Math.Log(pair.Count), Y: Math.Log(second[pair.Table]))).ToArray();
        return new(both.Length, both.Length < 3 ? double.NaN : Pearson(both));
    }

    private static double Pearson((double X, double Y)[] points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        double Mean(Func<(double X, double Y), double> product) => points.Average(product);
        return Mean(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(Mean(p => (p.X - x) * (p.X - x)) * Mean(p => (p.Y - y) * (p.Y - y)));
    }
}
