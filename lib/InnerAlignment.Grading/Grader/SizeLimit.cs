using InnerAlignment.Grading.Discovery;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Grader;

/// <summary>Keeps what a submission made the grader say to a length that can be read and stored.</summary>
internal static class SizeLimit
{
    private const int Learner = 600;
    private const int Instructor = 4_000;

    public static HiddenTestResult Of(HiddenTestResult result) => result with { Hint = Cut(result.Hint, Learner), Detail = Cut(result.Detail, Instructor) };

    public static Verdict Of(Verdict verdict) => verdict with
    {
        Exercise = Cut(verdict.Exercise, Learner),
        Message = Cut(verdict.Message, Learner),
        Expected = CutOrNull(verdict.Expected),
        Actual = CutOrNull(verdict.Actual),
        CounterExample = CutOrNull(verdict.CounterExample),
        Hint = CutOrNull(verdict.Hint),
    };

    private static string? CutOrNull(string? text) => text is null ? null : Cut(text, Learner);

    /// <summary>No half character at the cut, no null character.</summary>
    private static string Cut(string text, int most)
    {
        var plain = text.Replace('\0', ' ');
        if (plain.Length <= most)
            return plain;
        int end = char.IsHighSurrogate(plain[most - 1]) ? most - 1 : most;
        return plain[..end] + "…";
    }
}
