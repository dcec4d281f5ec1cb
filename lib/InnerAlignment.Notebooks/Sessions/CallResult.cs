using System.Text.Json.Serialization;
using InnerAlignment.Notebooks.Data;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>How a call ended: each way has its own message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(WrongShape), "wrongShape")]
[JsonDerivedType(typeof(Threw), "threw")]
[JsonDerivedType(typeof(TimedOut), "timedOut")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Died), "died")]
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>The call answered.</summary>
    public sealed record Answered(PlainData Data) : CallResult;

    /// <summary>Nothing of that name exists.</summary>
    public sealed record Missing(string Message) : CallResult;

    /// <summary>It exists, with other parameters, or it returned what plain data cannot express.</summary>
    public sealed record WrongShape(string Message) : CallResult;

    /// <summary>It threw.</summary>
    /// <param name="Name">The exception's type name.</param>
    /// <param name="Message">The exception's message.</param>
    /// <param name="Line">The line within its cell, or null.</param>
    public sealed record Threw(string Name, string Message, int? Line) : CallResult;

    /// <summary>It did not answer in time.</summary>
    public sealed record TimedOut(TimeSpan Limit) : CallResult;

    /// <summary>The kernel ended the call because a rule was broken.</summary>
    /// <param name="Message">Which.</param>
    /// <param name="HasAskedTooMuch">True when it put more questions to a proxy than it may.</param>
    public sealed record Refused(string Message, bool HasAskedTooMuch = false) : CallResult;

    /// <summary>The kernel's process ended during the call, or its answer was malformed.</summary>
    /// <param name="Message">How, as a sentence.</param>
    /// <param name="Cause">By what.</param>
    public sealed record Died(string Message, DeathCause Cause = DeathCause.Unknown) : CallResult;
}
