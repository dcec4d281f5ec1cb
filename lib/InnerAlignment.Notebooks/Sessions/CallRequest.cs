using System.Collections.Immutable;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A call of something that cells defined.</summary>
/// <param name="Entry">The name of a method, function or variable.</param>
/// <param name="Arguments">One per parameter; none reads a variable.</param>
/// <param name="Language"><c>csharp</c> or <c>fsharp</c>.</param>
/// <param name="TimeLimit">After this long the call is interrupted.</param>
public sealed record CallRequest(
    string Entry,
    ImmutableArray<CallArgument> Arguments,
    string Language = "csharp",
    TimeSpan? TimeLimit = null);

/// <summary>An argument of a call: plain data, or a proxy for something that stays on this side.</summary>
public abstract record CallArgument
{
    private CallArgument()
    {
    }

    /// <summary>Data that travels to the kernel.</summary>
    public sealed record Value(PlainData Data) : CallArgument;

    /// <summary>An object that stays here. Inside the kernel an interface or delegate of the parameter's type sends every question over the session.</summary>
    /// <param name="Answer">Receives a member name (<c>Invoke</c> for a delegate) and its arguments; returns the answer.</param>
    /// <param name="QuestionLimit">Questions beyond this many end the call with <see cref="CallResult.Refused"/>.</param>
    public sealed record Proxy(Func<string, ImmutableArray<PlainData>, PlainData> Answer, int QuestionLimit) : CallArgument;
}
