using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>One cell on its way through the kernel.</summary>
/// <param name="request">The request that carries it.</param>
/// <param name="count">The count that front ends know it by.</param>
/// <param name="outbox">Where its outputs go; null keeps them.</param>
internal sealed class CellRun(JupyterMessage request, int count, Outbox? outbox)
{
    private bool showsError;

    /// <summary>The value of the cell's last expression, or null.</summary>
    internal MimeBundle? Result { get; private set; }

    internal string? ResultText => Result?.PlainText;

    /// <summary>Runs the cell to its end, whichever way it ends.</summary>
    /// <returns>Why it did not succeed, or null when it did.</returns>
    internal async Task<KernelOutput.Error?> EndAsync(KernelHolder kernel)
    {
        var error = await RunAsync(kernel).ConfigureAwait(false);
        if (error is not null && !showsError)
            Take(error);
        return error;
    }

    private async Task<KernelOutput.Error?> RunAsync(KernelHolder kernel)
    {
        try
        {
            var session = await kernel.GetAsync().ConfigureAwait(false);
            CellRequest cell = new(request.Content.Text("code") ?? "", CellMetadata.Language(request.Metadata), $"cell {count}");
            return await ErrorAsync(await session.ExecuteAsync(cell, Take).ConfigureAwait(false), () => kernel.ReviveAsync(session)).ConfigureAwait(false);
        }
        catch (KernelStartException exception)
        {
            return Error("KernelStartError", exception.Message);
        }
    }

    private static async Task<KernelOutput.Error?> ErrorAsync(CellResult result, Func<Task> revive)
    {
        switch (result)
        {
            case CellResult.Failed failed:
                return failed.Error;
            case CellResult.Interrupted interrupted:
                return Error("Interrupted", interrupted.KernelRestarted ? $"{interrupted.Reason} {FreshKernel}" : interrupted.Reason);
            case CellResult.Died died:
                await revive().ConfigureAwait(false);
                return Error("KernelDied", $"{died.Reason} Its variables are gone. {FreshKernel}");
            default:
                return null;
        }
    }

    private const string FreshKernel = "A fresh kernel has taken its place: run the cells from the top.";

    private static KernelOutput.Error Error(string name, string message) => new(name, message, [$"{name}: {message}"]);

    private void Take(KernelOutput output)
    {
        showsError |= output is KernelOutput.Error;
        if (output is KernelOutput.Result result)
            Result = result.Bundle;
        if (outbox is null)
            return;
        var (type, content) = OutputMessages.Of(output, count);
        outbox.Publish(request, type, content);
    }
}
