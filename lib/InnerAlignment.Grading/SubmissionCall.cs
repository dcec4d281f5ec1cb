using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InnerAlignment.Grading.Calls;
using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading;

/// <summary>A call of an answer, on its way; awaiting it gives the value.</summary>
/// <typeparam name="T">What the answer is read as.</typeparam>
/// <remarks>Where no such value comes, awaiting fails the test with the sentence of <see cref="CallFailure"/>.</remarks>
public sealed class SubmissionCall<T>
{
    private readonly Submission submission;
    private readonly string exercise;
    private readonly string entry;
    private readonly ImmutableArray<CallArgument> arguments;
    private readonly string publicName = RunningTest.PublicName;
    private readonly Lazy<Task<PlainData>> answer;

    internal SubmissionCall(Submission submission, string exercise, string entry, ImmutableArray<CallArgument> arguments, TimeSpan? limit = null)
    {
        (this.submission, this.exercise, this.entry, this.arguments) = (submission, exercise, entry, arguments);
        answer = new(() => AskAsync(limit));
    }

    /// <summary>The same call under a time limit of its own.</summary>
    public SubmissionCall<T> Within(TimeSpan limit) => new(submission, exercise, entry, arguments, limit);

    /// <summary>Waits for the value.</summary>
    public TaskAwaiter<T> GetAwaiter() => ValueAsync().GetAwaiter();

    /// <summary>The test passes when the value equals the expected one, numbers within a tolerance; NaN equals NaN.</summary>
    /// <param name="expected">The value.</param>
    /// <param name="tolerance">Largest difference of two numbers, absolute.</param>
    /// <param name="hint">What a learner whose answer fails here reads.</param>
    public async Task ShouldEqualWithin(T expected, double tolerance, string hint)
    {
        var (wanted, came) = (ClrData.From(expected), ClrData.From(await ValueAsync().ConfigureAwait(false)));
        if (!PlainEquality.Within(wanted, came, tolerance))
            Fail(hint, $"expected {PlainText.Of(wanted)} within {tolerance}, came {PlainText.Of(came)}");
    }

    /// <summary>The test passes when the value equals the expected one exactly.</summary>
    /// <param name="expected">The value.</param>
    /// <param name="hint">What a learner whose answer fails here reads.</param>
    public Task ShouldEqual(T expected, string hint) => ShouldEqualWithin(expected, 0, hint);

    /// <summary>The test passes when the value has a property.</summary>
    /// <param name="holds">Whether it has.</param>
    /// <param name="expectation">The property in words, for instructors.</param>
    /// <param name="hint">What a learner whose answer fails here reads.</param>
    public async Task ShouldSatisfy(Func<T, bool> holds, string expectation, string hint)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var value = await ValueAsync().ConfigureAwait(false);
        if (!holds(value))
            Fail(hint, $"expected {expectation}, came {PlainText.Of(ClrData.From(value))}");
    }

    private async Task<T> ValueAsync()
    {
        var data = await answer.Value.ConfigureAwait(false);
        try
        {
            return ClrData.To<T>(data);
        }
        catch (InvalidCastException e)
        {
            var failure = CallFailure.Of(entry, new CallResult.WrongShape(e.Message), exercise);
            Fail(failure.Hint, failure.Detail);
            throw;
        }
    }

    private async Task<PlainData> AskAsync(TimeSpan? limit)
    {
        var language = submission.Plan(exercise).Header.Language;
        try
        {
            var reply = await submission.CallAsync(exercise, new CallRequest(entry, arguments, language, limit)).ConfigureAwait(false);
            if (reply is SubmissionReply.Called { Result: CallResult.Answered answered })
                return answered.Data;
            var (hint, detail) = reply switch
            {
                SubmissionReply.Called called => CallFailure.Of(entry, called.Result, exercise),
                SubmissionReply.NotWrittenYourself broken => (broken.Sentence, broken.Sentence),
                SubmissionReply.NotPrepared broken => CallFailure.Of(broken.Preparation),
                SubmissionReply.OutOfTime late => CallFailure.OutOfTime(late.Limit),
                _ => throw new InvalidOperationException($"{reply} is no reply."),
            };
            Fail(hint, detail);
        }
        catch (InvalidOperationException e) when (e.InnerException is ProxyQuestionException question)
        {
            var (hint, detail) = CallFailure.Of(entry, question);
            Fail(hint, detail);
        }

        throw new InvalidOperationException("A failed test goes on.");
    }

    [DoesNotReturn]
    private void Fail(string hint, string detail)
    {
        var inputs = string.Join(", ", arguments.Select(PlainText.Of));
        throw submission.Fail(new HiddenTestFailure(exercise, publicName, hint, $"{entry}({inputs}): {detail}; seed {submission.Seed}"));
    }
}
