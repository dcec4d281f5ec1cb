namespace InnerAlignment.Training;

/// <summary>Brings numbers to mean 0 and deviation 1, so that one learning rate serves rewards of any size.</summary>
internal static class Standardization
{
    /// <param name="values">The numbers, replaced.</param>
    /// <param name="idle">True for those that do not count, empty where all do; they are moved with the others.</param>
    public static void Apply(Span<float> values, ReadOnlySpan<bool> idle)
    {
        double sum = 0, squares = 0;
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!idle.IsEmpty && idle[i])
                continue;
            (sum, squares, count) = (sum + values[i], squares + (double)values[i] * values[i], count + 1);
        }
        double mean = sum / count, deviation = Math.Sqrt(Math.Max(squares / count - mean * mean, 0)) + 1e-8;
        foreach (ref float value in values)
            value = (float)((value - mean) / deviation);
    }
}
