using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>How something asked of a kernel's process ended, whatever was asked.</summary>
internal abstract record WorkEnd
{
    internal sealed record Answered(KernelEvent Event) : WorkEnd;

    internal sealed record Stopped(string Reason, bool ProcessEnded, TimeSpan? TimeLimit) : WorkEnd;

    internal sealed record Died(KernelDeath Death) : WorkEnd;
}
