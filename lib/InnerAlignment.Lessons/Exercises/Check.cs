using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>The visible check of an exercise: cases with expected values, in the order in which a learner should meet them.</summary>
/// <remarks>Immutable; nothing runs before <see cref="Verdict()"/>, which never throws. Expected values come by another route than
/// the answer.</remarks>
public sealed class Check
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _slug;
    private readonly IReadOnlyList<Func<Verdict?>> _cases;

    private Check(string slug, IReadOnlyList<Func<Verdict?>> cases) => (_slug, _cases) = (slug, cases);

    /// <summary>Begins the check of an exercise.</summary>
    /// <param name="slug">The exercise's slug.</param>
    public static Check For(string slug) => new(slug, []);

    /// <summary>A call of the answer, and what it should return.</summary>
    /// <typeparam name="T">A number, truth value, text, a tuple, or an array of such.</typeparam>
    /// <param name="input">The call as a learner would write it: <c>MomentumStep(point: [1, 2], …)</c>.</param>
    /// <param name="call">Calls the answer.</param>
    /// <param name="expected">What it should return.</param>
    /// <param name="within">How far each number may be off.</param>
    /// <param name="mistakes">Misconceptions to recognise in a wrong value, the likeliest first.</param>
    public Check Case<T>(string input, Func<T> call, T expected, double within = 1e-9, params IEnumerable<Mistake<T>> mistakes) =>
        With(() => Compare(input, call(), expected, within, [.. mistakes]));

    /// <summary>A property that the answer has to have, found by calling it.</summary>
    /// <param name="property">The property in words, as the end of the sentence "It should hold that …".</param>
    /// <param name="holds">Calls the answer and says whether the property holds.</param>
    /// <param name="hint">What to tell a learner whose answer lacks it.</param>
    /// <param name="input">The call as a learner would write it; null where there are many.</param>
    public Check Holds(string property, Func<bool> holds, string hint, string? input = null) =>
        With(() => holds() ? null : Wrong($"It should hold that {property}.") with { Hint = hint, CounterExample = input });

    /// <summary>Runs the cases one after the other until one fails.</summary>
    /// <returns>Right only if every case came out as expected. A stub's <see cref="NotImplementedException"/> is no answer; any other
    /// exception, and a call that does not end within ten seconds, is a wrong one.</returns>
    public Verdict Verdict() => Verdict(Patience);

    internal Verdict Verdict(TimeSpan patience)
    {
        var found = Guarded.Run(_slug, () => _cases.Select(run => run()).FirstOrDefault(fault => fault is not null), patience);
        var course = CourseList.Read();
        var verdict = (found ?? new(_slug, VerdictStatus.Right, "Every case shown here comes out as it should.")) with
        {
            HiddenTests = course.Find(_slug)?.HiddenTests,
        };
        Progress.Keep(verdict, course, ProgressFile.Default);
        return verdict;
    }

    private Verdict? Compare<T>(string input, T actual, T expected, double within, Mistake<T>[] mistakes)
    {
        if (Agreement.Parting(expected, actual, within) is not { } place)
            return null;
        return Wrong($"One case comes out otherwise{(place.Length == 0 ? "" : $", first at place `{place}`")}.") with
        {
            CounterExample = input,
            Expected = Agreement.Text(expected),
            Actual = Agreement.Text(actual),
            Hint = mistakes.FirstOrDefault(mistake => Recognises(mistake, actual))?.Hint,
        };
    }

    /// <summary>A property that breaks on an odd value has not recognised it.</summary>
    private static bool Recognises<T>(Mistake<T> mistake, T actual)
    {
        try
        {
            return mistake.Recognised(actual);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            return false;
        }
    }

    private Verdict Wrong(string message) => new(_slug, VerdictStatus.Wrong, message);

    private Check With(Func<Verdict?> run) => new(_slug, [.. _cases, run]);
}
