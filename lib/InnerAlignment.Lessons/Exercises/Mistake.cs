namespace InnerAlignment.Lessons.Exercises;

/// <summary>A usual misconception: what an answer that holds it gives on a case, and the hint written for it.</summary>
/// <typeparam name="T">What the answer returns.</typeparam>
/// <param name="Recognised">Whether a wrong value is this mistake's.</param>
/// <param name="Hint">What to tell a learner who made it.</param>
public sealed record Mistake<T>(Func<T, bool> Recognised, string Hint);

/// <summary>Ways to recognise a misconception by what it returns.</summary>
public static class Mistake
{
    /// <summary>The mistake whose value on this case is known.</summary>
    /// <param name="value">What the mistaken answer returns, from an independent route.</param>
    /// <param name="hint">What to tell a learner who made it.</param>
    /// <param name="within">How close a number has to be to be recognised.</param>
    public static Mistake<T> Gives<T>(T value, string hint, double within = 1e-9) =>
        new(actual => Agreement.Parting(value, actual, within) is null, hint);

    /// <summary>The mistake whose values share a property.</summary>
    /// <param name="recognised">The property.</param>
    /// <param name="hint">What to tell a learner who made it.</param>
    public static Mistake<T> Where<T>(Func<T, bool> recognised, string hint) => new(recognised, hint);
}
