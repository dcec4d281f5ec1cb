namespace InnerAlignment.Jupyter.Tests.Client;

/// <summary>What the system says of a process.</summary>
internal static class LinuxProcess
{
    /// <summary>False too for one that was killed and whose new parent has not collected it yet: it still has its number.</summary>
    internal static bool IsRunning(int id) => File.Exists($"/proc/{id}/stat")
        && File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart()[0] != 'Z';
}
