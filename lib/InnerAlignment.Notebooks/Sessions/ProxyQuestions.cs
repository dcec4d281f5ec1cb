using System.Collections.Immutable;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>The questions that a call puts to its proxies: counted and answered here, outside the kernel's process.</summary>
internal sealed class ProxyQuestions(ImmutableArray<CallArgument> arguments)
{
    private readonly int[] asked = new int[arguments.Length];
    private readonly Lock asking = new();
    private CallResult.Refused? refusal;
    private Exception? failure;

    internal static ImmutableArray<WireArgument> OnWire(ImmutableArray<CallArgument> arguments) =>
        [.. arguments.Select(argument => argument is CallArgument.Value value
            ? new WireArgument(IsProxy: false, value.Data)
            : new WireArgument(IsProxy: true, new PlainData.Nothing()))];

    /// <summary>The answer, or null when the question is refused.</summary>
    internal PlainData? Ask(KernelEvent.Question question)
    {
        lock (asking)
        {
            if (refusal is not null || failure is not null)
                return null;
            return question.Argument >= 0 && question.Argument < arguments.Length && arguments[question.Argument] is CallArgument.Proxy proxy
                ? Ask(proxy, question)
                : Refuse("The kernel asked something that is no proxy of this call.");
        }
    }

    /// <summary>What the questions decided about the call, or null when nothing.</summary>
    /// <remarks>An exception of the answering side is the caller's own, and rises there.</remarks>
    internal CallResult? Outcome() => failure is null
        ? refusal
        : throw new InvalidOperationException("Answering a question of the call failed: " + failure.Message, failure);

    private PlainData? Ask(CallArgument.Proxy proxy, KernelEvent.Question question)
    {
        if (++asked[question.Argument] > proxy.QuestionLimit)
            return Refuse($"It asked more than the {proxy.QuestionLimit} questions it may ask.", hasAskedTooMuch: true);
        try
        {
            return proxy.Answer(question.Member, question.Arguments);
        }
        catch (Exception exception)
        {
            failure = exception;
            return null;
        }
    }

    private PlainData? Refuse(string message, bool hasAskedTooMuch = false)
    {
        refusal = new CallResult.Refused(message, hasAskedTooMuch);
        return null;
    }
}
