using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Server;

/// <summary>What a kernel says to its front ends.</summary>
/// <param name="send">Puts a message on its way; callable from any thread, in the order in which messages shall arrive on their channel.</param>
internal sealed class Outbox(Action<ChannelName, JupyterMessage> send)
{
    private readonly string session = Guid.NewGuid().ToString();

    /// <summary>Answers a request on the channel on which it came.</summary>
    internal void Reply(ChannelName channel, JupyterMessage request, JsonObject content) =>
        send(channel, Message(request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content, request) with { Identities = request.Identities });

    /// <summary>Tells all front ends.</summary>
    /// <param name="cause">The request that caused it, or null.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="content">What is told.</param>
    internal void Publish(JupyterMessage? cause, string type, JsonObject content) =>
        send(ChannelName.IoPub, Message(type, content, cause) with { Identities = [System.Text.Encoding.UTF8.GetBytes($"kernel.{session}.{type}")] });

    /// <summary>Says whether the kernel works on a request: <c>busy</c>, <c>idle</c>, <c>starting</c>.</summary>
    internal void PublishState(JupyterMessage? cause, string state) => Publish(cause, "status", new JsonObject { ["execution_state"] = state });

    /// <summary>Asks the front end that sent a request.</summary>
    internal void Ask(JupyterMessage request, string type, JsonObject content) =>
        send(ChannelName.Stdin, Message(type, content, request) with { Identities = request.Identities });

    private JupyterMessage Message(string type, JsonObject content, JupyterMessage? cause) => JupyterMessage.Create(session, type, content, cause);
}
