using System.Collections.Immutable;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>How a kernel's process is started and what it may use.</summary>
public sealed record KernelProcessOptions
{
    /// <summary>The folder in which cells run: relative paths, <c>#r</c> included, start here. For a notebook, its own folder.</summary>
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>The kernel, <c>InnerAlignment.Kernel.dll</c>; null looks in <c>lib/bin/kernel</c> of the course around the working directory, the current
    /// directory or the running program, then beside the running program.</summary>
    public string? KernelPath { get; init; }

    /// <summary>Variables set in the kernel's environment, or with a null value removed from it.</summary>
    public ImmutableDictionary<string, string?> Environment { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>True starts from an empty environment instead of this process's own.</summary>
    public bool ClearEnvironment { get; init; }

    /// <summary>Words put before the command that starts the kernel: a sandbox and its options.</summary>
    public ImmutableArray<string> CommandPrefix { get; init; } = [];

    /// <summary>Answers the input requests of cells; null means that nobody can.</summary>
    public Func<InputRequest, Task<string?>>? Input { get; init; }

    /// <summary>The size of the managed heap, in bytes, at which allocation fails; null means the machine's memory.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>How much one cell may put out, in characters; what comes after is dropped and one notice says so.</summary>
    public long OutputLimit { get; init; } = 4 << 20;

    /// <summary>How long a message of the kernel may be, in bytes: one that says more in one breath is ended.</summary>
    public int LongestMessage { get; init; } = Wire.WireFormat.LongestLine;

    /// <summary>How long an interrupted cell may take to stop before its process is ended.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the process may take until it answers for the first time.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(30);
}
