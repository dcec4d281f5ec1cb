using System.Globalization;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>Kernels that read submitted cells and never run any, so that no submission can bend what is read of it or of another.</summary>
/// <remarks>One for each folder, kept from submission to submission. One that takes too long over a text, or ends over it, is replaced.</remarks>
/// <param name="start">Starts a kernel in a folder.</param>
/// <param name="limit">How long reading one exercise may take.</param>
public sealed class CodeReader(Func<string, CancellationToken, Task<IKernelSession>> start, TimeSpan limit) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, IKernelSession> byFolder = new(StringComparer.Ordinal);

    /// <summary>Reads cells; what cannot be read comes back as an error of the report.</summary>
    /// <exception cref="TimeoutException">It takes too long; the message is a sentence for its author.</exception>
    public async Task<BindReport> ReadAsync(string folder, BindRequest request, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadInTurnAsync(folder, request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the kernels.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in byFolder.Values)
            await session.DisposeAsync().ConfigureAwait(false);
        byFolder.Clear();
        turn.Dispose();
    }

    private async Task<BindReport> ReadInTurnAsync(string folder, BindRequest request, CancellationToken cancellationToken)
    {
        if (!byFolder.TryGetValue(folder, out var session))
            byFolder[folder] = session = await start(folder, cancellationToken).ConfigureAwait(false);
        try
        {
            var report = await session.BindAsync(request, cancellationToken).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            if (report.Errors.Any(error => error.Cell.Length == 0))
                await ReplaceAsync(folder, session).ConfigureAwait(false);
            return report;
        }
        catch (TimeoutException)
        {
            await ReplaceAsync(folder, session).ConfigureAwait(false);
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"reading the answer took longer than {limit.TotalSeconds} seconds; write it in shorter expressions"));
        }
    }

    private async Task ReplaceAsync(string folder, IKernelSession session)
    {
        byFolder.Remove(folder);
        await session.DisposeAsync().ConfigureAwait(false);
    }
}
