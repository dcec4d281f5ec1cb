using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>A session with any kernel that is installed for Jupyter, over its sockets.</summary>
/// <remarks>Death, silence and a kernel that never becomes ready are told apart: a process that ended, one that runs and no longer answers its heartbeat,
/// and one that did not answer once.</remarks>
public sealed class JupyterSession : IKernelSession
{
    private readonly KernelSpec spec;
    private readonly JupyterSessionOptions options;
    private readonly SemaphoreSlim turn = new(1, 1);
    private RunningKernel kernel;
    private JupyterCell? current;

    private JupyterSession(KernelSpec spec, JupyterSessionOptions options, RunningKernel kernel) =>
        (this.spec, this.options, this.kernel) = (spec, options, kernel);

    /// <summary>The operating system's number of the kernel's process.</summary>
    public int ProcessId => kernel.Process.Id;

    /// <summary>Starts a kernel and returns when it answers.</summary>
    /// <exception cref="KernelStartException">It does not start, ends at once, or never becomes ready.</exception>
    public static async Task<JupyterSession> StartAsync(KernelSpec spec, JupyterSessionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(options);
        return new JupyterSession(spec, options, await RunningKernel.StartAsync(spec, options, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(onOutput);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            JupyterCell cell = new(kernel, options, onOutput);
            Volatile.Write(ref current, cell);
            var result = await cell.RunAsync(request, cancellationToken).ConfigureAwait(false);
            if (result is CellResult.Interrupted { KernelRestarted: true })
                await StartAnewAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
        finally
        {
            Volatile.Write(ref current, null);
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public Task InterruptAsync(CancellationToken cancellationToken = default)
    {
        Volatile.Read(ref current)?.Stop("The cell was interrupted.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(position);
        var reply = await AskAsync("complete_request", position, cancellationToken).ConfigureAwait(false);
        var kinds = reply?.Object("metadata")?["_jupyter_types_experimental"] as JsonArray;
        var items = (reply?["matches"] as JsonArray ?? []).Select((match, i) => new CompletionItem(
            match?.ToString() ?? "", kinds is not null && i < kinds.Count && kinds[i] is JsonObject kind ? kind.Text("type") ?? "text" : "text"));
        int end = Offset("cursor_end");
        return new CompletionList([.. items], Math.Min(Offset("cursor_start"), end), end);

        int Offset(string name) => reply?.Number(name) is { } codePoints ? CodePoints.ToOffset(position.Code, codePoints) : position.Offset;
    }

    /// <inheritdoc/>
    public async Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(position);
        var reply = await AskAsync("inspect_request", position, cancellationToken).ConfigureAwait(false);
        return reply?.Flag("found") == true ? OutputReader.Bundle(reply) : null;
    }

    /// <inheritdoc/>
    public async Task<CodeCompleteness> IsCompleteAsync(CodePosition code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var reply = await AskAsync("is_complete_request", code, cancellationToken).ConfigureAwait(false);
        return Enum.TryParse(reply?.Text("status"), ignoreCase: true, out CompletenessStatus status)
            ? new CodeCompleteness(status, reply!.Text("indent") ?? "")
            : new CodeCompleteness(CompletenessStatus.Unknown);
    }

    /// <inheritdoc/>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        Volatile.Read(ref current)?.Stop("The kernel was restarted.");
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await StartAnewAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Not offered: Jupyter's protocol has no calls.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default) => throw NotOffered();

    /// <summary>Not offered: Jupyter's protocol does not read cells without running them.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default) => throw NotOffered();

    /// <summary>Asks the kernel to end, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        await kernel.DisposeAsync().ConfigureAwait(false);
        turn.Dispose();
    }

    private static NotSupportedException NotOffered() =>
        new("Jupyter's protocol runs cells only; calls and binding need the course's own kernel without --kernel.");

    private async Task StartAnewAsync(CancellationToken cancellationToken)
    {
        await kernel.DisposeAsync().ConfigureAwait(false);
        kernel = await RunningKernel.StartAsync(spec, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonObject?> AskAsync(string type, CodePosition position, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            JsonObject content = new() { ["code"] = position.Code, ["cursor_pos"] = CodePoints.FromOffset(position.Code, position.Offset), ["detail_level"] = 0 };
            var request = kernel.Client.Send(type, content, CellMetadata.Of(null, position.Language));
            await Task.WhenAny(request.Reply, kernel.Process.Death).WaitAsync(options.SilenceLimit, cancellationToken).ConfigureAwait(false);
            kernel.Client.Forget(request);
            return request.Reply.IsCompletedSuccessfully ? (await request.Reply.ConfigureAwait(false)).Content : null;
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            turn.Release();
        }
    }
}
