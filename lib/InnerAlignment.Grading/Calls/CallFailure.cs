using System.Globalization;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Calls;

/// <summary>The sentences for a call that did not answer: each way of ending has its own.</summary>
/// <remarks>A learner's sentence never repeats text that the submission chose at run time: through an exception's message it could
/// carry hidden inputs out. That text is in the detail, for instructors.</remarks>
public static class CallFailure
{
    /// <summary>What a learner reads where the stub still stands.</summary>
    public const string NotAnswered = "not answered yet";

    /// <summary>What the detail says of a call that did not answer in time.</summary>
    public const string TimedOut = "timed out";

    /// <summary>A sentence for the learner and the detail for instructors.</summary>
    /// <param name="entry">What was called.</param>
    /// <param name="result">How it ended; not <see cref="CallResult.Answered"/>.</param>
    /// <param name="exercise">The exercise, by which its own stub is known.</param>
    public static (string Hint, string Detail) Of(string entry, CallResult result, string exercise) => result switch
    {
        CallResult.Missing missing => ($"there is no '{entry}': define it as the exercise says", missing.Message),
        CallResult.WrongShape shape => ($"'{entry}' has other parameters, or gives back something else, than the exercise asks for", shape.Message),
        CallResult.Threw threw when IsStub(threw) => (StubSentence(threw.Message, exercise), "the stub stands"),
        CallResult.Threw threw => ($"'{entry}' threw {threw.Name}{Line(threw.Line)}", $"threw {threw.Name}: {threw.Message}"),
        CallResult.TimedOut late => (string.Create(
            CultureInfo.InvariantCulture, $"'{entry}' took longer than {late.Limit.TotalSeconds} seconds"), TimedOut),
        CallResult.Refused { HasAskedTooMuch: true } refused => ($"'{entry}' asked the system more questions than it may", refused.Message),
        CallResult.Refused refused => ($"'{entry}' asked something that is no part of the exercise", refused.Message),
        CallResult.Died died => (Died(entry, died.Cause), died.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An answered call is no failure."),
    };

    private static string Died(string entry, DeathCause cause) => cause switch
    {
        DeathCause.Exit => $"'{entry}' ended its own process",
        DeathCause.StackOverflow => $"'{entry}' calls itself without end",
        DeathCause.Memory => $"'{entry}' took more memory than a submission may",
        DeathCause.Killed => $"the kernel was killed while '{entry}' ran",
        DeathCause.TooLong => $"'{entry}' gave back more than an answer may hold",
        DeathCause.Malformed => $"'{entry}' broke the connection between kernel and grader",
        _ => $"the kernel ended while '{entry}' ran",
    };

    /// <summary>The sentences for a proxy that was asked what it cannot answer.</summary>
    internal static (string Hint, string Detail) Of(string entry, ProxyQuestionException question) =>
        ($"'{entry}' asked the system something that it cannot answer", question.Message);

    /// <summary>The sentences for an exercise whose time was used up before this call.</summary>
    internal static (string Hint, string Detail) OutOfTime(TimeSpan limit) => (string.Create(
        CultureInfo.InvariantCulture, $"the {limit.TotalSeconds} seconds of this exercise were used up before"), "not asked: no time left");

    /// <summary>The sentences for cells that did not run to their end.</summary>
    public static (string Hint, string Detail) Of(Preparation preparation) => preparation switch
    {
        Preparation.Broken { Result: CellResult.Failed failed, IsAnswer: true } =>
            ($"the answer does not run ({failed.Error.Name}): run its cell to see why", string.Join('\n', failed.Error.Traceback.Prepend(failed.Error.Message))),
        Preparation.Broken { IsAnswer: true } broken => ($"the answer cell did not end: {Reason(broken.Result)}", Reason(broken.Result)),
        Preparation.Broken broken => ($"the cell '{broken.CellId}' above the answer did not run", Reason(broken.Result)),
        _ => throw new ArgumentOutOfRangeException(nameof(preparation), preparation, "Prepared cells are no failure."),
    };

    private static bool IsStub(CallResult.Threw threw) =>
        threw.Name.EndsWith("NotImplementedException", StringComparison.Ordinal) && threw.Message.Length > 0 && !threw.Message.Contains(' ', StringComparison.Ordinal);

    private static string StubSentence(string slug, string exercise) =>
        slug == exercise ? NotAnswered : "an exercise that this one needs is not answered yet";

    private static string Line(int? line) => line is { } number ? string.Create(CultureInfo.InvariantCulture, $" at line {number}") : "";

    private static string Reason(CellResult result) => result switch
    {
        CellResult.Failed failed => $"{failed.Error.Name}: {failed.Error.Message}",
        CellResult.Interrupted interrupted => interrupted.Reason,
        CellResult.Died died => died.Reason,
        _ => result.ToString(),
    };
}
