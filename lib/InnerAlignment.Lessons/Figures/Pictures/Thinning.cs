namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>Long lines with fewer points and the same outline: no screen shows more than a few thousand of them.</summary>
internal static class Thinning
{
    private const int Buckets = 1500;

    /// <summary>The series itself up to 3000 points; else its first and last point and the lowest and highest of each of 1500 stretches.</summary>
    public static Series Of(Series series)
    {
        if (series.X.Count <= 2 * Buckets)
            return series;
        int[] kept = [.. Enumerable.Range(0, Buckets).SelectMany(bucket => Extremes(series.Y, bucket)).Append(0).Append(series.X.Count - 1).Distinct().Order()];
        IReadOnlyList<double> Thin(IReadOnlyList<double> values) => [.. kept.Select(i => values[i])];
        return series with
        {
            X = Thin(series.X),
            Y = Thin(series.Y),
            Low = series.Low is { } low ? Thin(low) : null,
            High = series.High is { } high ? Thin(high) : null,
            When = series.When is { } when ? Thin(when) : null,
        };
    }

    private static int[] Extremes(IReadOnlyList<double> values, int bucket)
    {
        var (from, to) = ((int)((long)bucket * values.Count / Buckets), (int)((long)(bucket + 1) * values.Count / Buckets));
        var stretch = Enumerable.Range(from, to - from);
        return [stretch.MinBy(i => values[i]), stretch.MaxBy(i => values[i])];
    }
}
