using System.Text;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Jupyter.Server;

namespace InnerAlignment.Jupyter.Tests.Server;

/// <summary>A service without sockets: requests go in, what it says is collected.</summary>
internal sealed class Exchange
{
    private readonly StringBuilder log = new();

    internal Exchange()
    {
        Service = new KernelService(
            ask => Task.FromResult<Notebooks.Sessions.IKernelSession>(Session = new ScriptedSession(ask)),
            new Outbox((channel, message) =>
            {
                lock (Said)
                    Said.Add((channel, message));
                Heard?.Invoke(message);
            }),
            new StringWriter(log));
        Service.Prepare();
    }

    internal KernelService Service { get; }

    internal ScriptedSession Session { get; private set; } = null!;

    internal List<(ChannelName Channel, JupyterMessage Message)> Said { get; } = [];

    internal Action<JupyterMessage>? Heard { get; set; }

    internal string Log => log.ToString();

    internal IEnumerable<JupyterMessage> Published => Said.Where(said => said.Channel == ChannelName.IoPub).Select(said => said.Message);

    internal static JupyterMessage Request(string type, JsonObject? content = null) =>
        JupyterMessage.Create("front end", type, content ?? []) with { Identities = ["front"u8.ToArray()] };

    internal static JupyterMessage Execute(string code, params (string Name, JsonNode Value)[] more)
    {
        JsonObject content = new() { ["code"] = code };
        foreach (var (name, value) in more)
            content[name] = value;
        return Request("execute_request", content);
    }

    /// <summary>Sends a request and returns the reply's content, null when none came.</summary>
    internal async Task<JsonObject?> AskAsync(JupyterMessage request, ChannelName channel = ChannelName.Shell)
    {
        Said.Clear();
        await Service.HandleAsync(channel, request);
        return Said.Where(said => said.Channel == channel).Select(said => said.Message.Content).SingleOrDefault();
    }

    /// <summary>The publications between busy and idle, as type and content.</summary>
    internal string[] Outputs() =>
        [.. Published.Where(message => message.Type != "status").Select(message => $"{message.Type} {message.Content.ToJsonString()}")];
}
