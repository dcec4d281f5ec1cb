using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>One cell on its way through an installed kernel: its outputs, its stopping, its end.</summary>
internal sealed class JupyterCell(RunningKernel kernel, JupyterSessionOptions options, Action<KernelOutput> onOutput)
{
    private readonly OutputLimit limit = new(options.OutputLimit);
    private readonly TaskCompletionSource<string> stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Stop(string reason) => stop.TrySetResult(reason);

    internal async Task<CellResult> RunAsync(CellRequest request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource ended = new();
        using CancellationTokenSource timer = new(request.TimeLimit ?? Timeout.InfiniteTimeSpan);
        using var onTimer = timer.Token.Register(() => Stop($"The time limit of {request.TimeLimit!.Value.TotalSeconds:0.###} s was reached."));
        using var onCancel = cancellationToken.Register(() => Stop("The cell was cancelled."));

        var sent = kernel.Client.Send("execute_request", Content(request), CellMetadata.Of(request.Metadata, request.Language), Take);
        var silence = kernel.Client.SilenceAsync(options.SilenceLimit, ended.Token);
        try
        {
            return await EndAsync(sent.EndAsync(), silence).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            kernel.Client.Forget(sent);
        }
    }

    private JsonObject Content(CellRequest request) => new()
    {
        ["code"] = request.Code,
        ["silent"] = false,
        ["store_history"] = true,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = options.Input is not null,
        ["stop_on_error"] = false,
    };

    private async Task<CellResult> EndAsync(Task<JupyterMessage> answer, Task silence)
    {
        await Task.WhenAny(answer, kernel.Process.Death, silence, stop.Task).ConfigureAwait(false);
        if (answer.IsCompleted)
            return Result((await answer.ConfigureAwait(false)).Content);
        if (kernel.Process.Death.IsCompleted)
            return new CellResult.Died(await kernel.Process.Death.ConfigureAwait(false));
        return silence.IsCompleted ? Silent() : await StoppedAsync(answer).ConfigureAwait(false);
    }

    private CellResult.Died Silent()
    {
        kernel.Process.Kill();
        return new CellResult.Died(
            $"The kernel fell silent: its process ran, but did not return the heartbeat for {options.SilenceLimit.TotalSeconds:0.#} s. It was ended.");
    }

    private async Task<CellResult> StoppedAsync(Task<JupyterMessage> answer)
    {
        var reason = await stop.Task.ConfigureAwait(false);
        kernel.Interrupt();
        await Task.WhenAny(answer, kernel.Process.Death, Task.Delay(options.InterruptGrace)).ConfigureAwait(false);
        if (answer.IsCompleted)
            return Result((await answer.ConfigureAwait(false)).Content) is CellResult.Succeeded ended ? ended : new CellResult.Interrupted(reason, KernelRestarted: false);
        kernel.Process.Kill();
        return new CellResult.Interrupted(
            reason + " It did not stop by itself, so the kernel was ended: its variables are gone.", KernelRestarted: true);
    }

    private static CellResult Result(JsonObject reply) => reply.Text("status") switch
    {
        "ok" => new CellResult.Succeeded(reply.Number("execution_count") ?? 0),
        "error" => new CellResult.Failed(OutputReader.Error(reply)),
        var status => new CellResult.Interrupted($"The kernel did not run the cell: it answered '{status}'.", KernelRestarted: false),
    };

    private void Take(JupyterMessage message)
    {
        if (OutputReader.Read(message) is { } output && limit.Admit(output) is { } admitted)
            onOutput(admitted);
    }
}
