using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>A session whose sandbox is watched as long as it stands.</summary>
internal sealed class WatchedSession(KernelProcess session, MemoryWatch.Watched watch) : IKernelSession
{
    public KernelProcess Inner => session;

    private string TooMuch => $"The kernel's process was ended because it occupied more than {watch.Most >> 20} MB.";

    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        var result = await session.ExecuteAsync(request, onOutput, cancellationToken).ConfigureAwait(false);
        return result is CellResult.Died && watch.HasEnded ? new CellResult.Died(TooMuch) : result;
    }

    public async Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default)
    {
        var result = await session.CallAsync(request, cancellationToken).ConfigureAwait(false);
        return result is CallResult.Died && watch.HasEnded ? new CallResult.Died(TooMuch, DeathCause.Memory) : result;
    }

    public Task InterruptAsync(CancellationToken cancellationToken = default) => session.InterruptAsync(cancellationToken);

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        session.CompleteAsync(position, cancellationToken);

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        session.InspectAsync(position, cancellationToken);

    public Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default) => session.BindAsync(request, cancellationToken);

    public Task RestartAsync(CancellationToken cancellationToken = default) => session.RestartAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        watch.Dispose();
        return session.DisposeAsync();
    }
}
