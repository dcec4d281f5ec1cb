using System.Collections.Immutable;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>How an installed kernel is started, and how long it may take over what.</summary>
public sealed record JupyterSessionOptions
{
    /// <summary>The folder in which cells run; for a notebook, its own folder.</summary>
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>Variables set in the kernel's environment beside those of its description.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Answers the input requests of cells; null means that nobody can.</summary>
    public Func<InputRequest, Task<string?>>? Input { get; init; }

    /// <summary>How much one cell may put out, in characters; what comes after is dropped and one notice says so.</summary>
    public long OutputLimit { get; init; } = 4 << 20;

    /// <summary>How long the kernel may take until it answers for the first time.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an interrupted cell may take to stop before the kernel is ended.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A kernel whose process runs and which does not return the heartbeat for this long is given up.</summary>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(30);
}
