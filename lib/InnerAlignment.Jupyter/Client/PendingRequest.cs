using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Client;

/// <summary>A request that was sent: what it causes, and its end, which is a reply and an idle kernel.</summary>
internal sealed class PendingRequest(JupyterMessage request, Action<JupyterMessage> onPublished)
{
    private readonly TaskCompletionSource<JupyterMessage> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal string Id => request.Id;

    internal Task<JupyterMessage> Reply => reply.Task;

    /// <summary>The reply, once everything that the request published has come too: the two travel apart.</summary>
    internal async Task<JupyterMessage> EndAsync()
    {
        await idle.Task.ConfigureAwait(false);
        return await reply.Task.ConfigureAwait(false);
    }

    internal void Hear(ChannelName channel, JupyterMessage message)
    {
        if (channel != ChannelName.IoPub)
            reply.TrySetResult(message);
        else if (message.Type != "status")
            onPublished(message);
        else if (message.Content.Text("execution_state") == "idle")
            idle.TrySetResult();
    }
}
