namespace InnerAlignment.Jupyter.Messages;

/// <summary>The version of the protocol spoken here, and its limits.</summary>
/// <remarks>Specification: <see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html"/>.</remarks>
internal static class Protocol
{
    internal const string Version = "5.4";
    internal const string SignatureScheme = "hmac-sha256";

    /// <summary>A request beyond this many bytes is refused; the largest that front ends send are cells that somebody pasted data into.</summary>
    internal const int LargestRequest = 32 << 20;

    /// <summary>A frame beyond this many bytes is never read: its sender is disconnected.</summary>
    internal const long LargestFrame = 512L << 20;
}

/// <summary>The sockets between a front end and a kernel that carry messages; the heartbeat carries none.</summary>
internal enum ChannelName
{
    Shell,
    Control,
    IoPub,
    Stdin,
}
