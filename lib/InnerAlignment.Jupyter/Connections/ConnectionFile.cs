using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Connections;

/// <summary>Where the five sockets of a kernel are (a loopback address and their ports), and the key that signs what goes through them; an empty key
/// means unsigned.</summary>
internal sealed record ConnectionFile(string Ip, int Shell, int Control, int IoPub, int Stdin, int Heartbeat, string Key)
{
    /// <summary>A connection on ports of this machine that are free, with a key that nobody knows.</summary>
    internal static ConnectionFile Fresh()
    {
        // All are held until the last is known, so that no two are the same.
        TcpListener[] held = [.. Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (var listener in held)
            listener.Start();
        int[] ports = [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in held)
            listener.Dispose();
        return new ConnectionFile("127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>Reads a file that a front end wrote.</summary>
    /// <exception cref="ConnectionException">It is missing, unreadable, or asks for something that is not offered here.</exception>
    internal static ConnectionFile Read(string path)
    {
        try
        {
            return FromJson(JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new ConnectionException("it holds no JSON object"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ConnectionException or ArgumentException)
        {
            throw new ConnectionException(
                $"The connection file {path} cannot be used: {exception.Message.TrimEnd('.')}. Expected the file that a Jupyter front end writes for its kernel.", exception);
        }
    }

    /// <summary>Writes the file for a kernel that is about to start; only this user can read it.</summary>
    internal void Write(string path)
    {
        using (var file = new FileStream(path, OwnersFile()))
            JsonSerializer.Serialize<JsonNode>(file, ToJson());
    }

    internal string Address(int port) => $"tcp://{(Ip.Contains(':', StringComparison.Ordinal) ? $"[{Ip}]" : Ip)}:{port}";

    private JsonObject ToJson() => new()
    {
        ["transport"] = "tcp",
        ["ip"] = Ip,
        ["shell_port"] = Shell,
        ["control_port"] = Control,
        ["iopub_port"] = IoPub,
        ["stdin_port"] = Stdin,
        ["hb_port"] = Heartbeat,
        ["key"] = Key,
        ["signature_scheme"] = Protocol.SignatureScheme,
    };

    private static ConnectionFile FromJson(JsonObject json)
    {
        Require(json, "transport", "tcp");
        Require(json, "signature_scheme", Protocol.SignatureScheme);
        return new ConnectionFile(
            Loopback(json.Text("ip") ?? "127.0.0.1"), Port(json, "shell_port"), Port(json, "control_port"), Port(json, "iopub_port"),
            Port(json, "stdin_port"), Port(json, "hb_port"), json.Text("key") ?? "");
    }

    private static void Require(JsonObject json, string name, string expected)
    {
        if (json.Text(name) is { } came && came != expected)
            throw new ConnectionException($"its {name} is '{came}', expected '{expected}'");
    }

    // A kernel runs whatever it is sent: it answers this machine only.
    private static string Loopback(string ip)
    {
        if (ip == "localhost")
            return "127.0.0.1";
        return IPAddress.TryParse(ip, out var address) && IPAddress.IsLoopback(address)
            ? ip
            : throw new ConnectionException($"its ip is '{ip}', expected a loopback address such as 127.0.0.1");
    }

    private static int Port(JsonObject json, string name) => json.Number(name) is { } port and > 0 and <= IPEndPoint.MaxPort
        ? port
        : throw new ConnectionException($"its {name} is '{json[name]}', expected a port from 1 to {IPEndPoint.MaxPort}");

    private static FileStreamOptions OwnersFile()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
