using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>What came of asking a submission.</summary>
internal abstract record SubmissionReply
{
    private SubmissionReply()
    {
    }

    public sealed record Called(CallResult Result) : SubmissionReply;

    public sealed record NotPrepared(Preparation Preparation) : SubmissionReply;

    public sealed record OutOfTime(TimeSpan Limit) : SubmissionReply;

    public sealed record NotWrittenYourself(string Sentence) : SubmissionReply;
}
