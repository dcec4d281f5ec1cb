using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>A session whose sandbox is watched as long as it stands.</summary>
internal sealed class WatchedSession(KernelProcess session, IDisposable watch) : IKernelSession
{
    public KernelProcess Inner => session;

    public Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default) =>
        session.ExecuteAsync(request, onOutput, cancellationToken);

    public Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default) => session.CallAsync(request, cancellationToken);

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
