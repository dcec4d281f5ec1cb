using InnerAlignment.Objectives;
using InnerAlignment.Randomness;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Systems that learn one feature from a start, in so many steps, and say which share of it they have found. From 0.001, none has found it in 1,000 steps.</summary>
internal static class Learners
{
    /// <summary>Two weights in a row, and a weak feature: found in time, and no start helps it much.</summary>
    public static Func<double, double, double> Slow(double strength)
    {
        var mode = new DeepLinearMode(strength);
        return (start, steps) => start == 0 ? 0 : mode.Learned(steps, Math.Min(start * start, 1e-6)) / strength;
    }

    /// <summary>A saddle where the colleague started: found from anywhere else.</summary>
    public static double Saddle(double start, double steps) => Found(start - 0.001, steps);

    /// <summary>A rectified unit that is dead on one side: found from negative starts only.</summary>
    public static double OneSided(double start, double steps) => start >= 0 ? 0 : Found(start, steps);

    /// <summary>No parameters express the feature; what is read off is noise.</summary>
    public static Func<double, double, double> Never(ulong seed)
    {
        var random = new RandomStream(seed);
        return (_, _) => 0.05 * random.NextDouble();
    }

    private static double Found(double start, double steps) => start == 0 ? 0 : new DeepLinearMode(0.2).Learned(steps, Math.Min(start * start, 0.2)) / 0.2;
}
