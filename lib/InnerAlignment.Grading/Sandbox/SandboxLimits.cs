namespace InnerAlignment.Grading.Sandbox;

/// <summary>What the processes of one submission may use. Time limits of cells and calls are <see cref="Execution.ExecutionLimits"/>.</summary>
public sealed record SandboxLimits
{
    /// <summary>The managed heap, in bytes: beyond it an allocation throws.</summary>
    public long Heap { get; init; } = 512L << 20;

    /// <summary>What one process may have mapped for writing, in bytes: native memory, stacks and the heap together.</summary>
    public long Data { get; init; } = 4L << 30;

    /// <summary>Memory that all processes together may occupy, in bytes: watched from outside, and ended beyond it.</summary>
    public long Resident { get; init; } = 1L << 30;

    /// <summary>Processes and threads together.</summary>
    public int Processes { get; init; } = 96;

    /// <summary>One file, in bytes.</summary>
    public long FileSize { get; init; } = 32L << 20;

    /// <summary>The scratch folder, in bytes.</summary>
    public long Scratch { get; init; } = 64L << 20;

    /// <summary>Open files of one process.</summary>
    public int OpenFiles { get; init; } = 512;

    /// <summary>Seconds of processor time of one process.</summary>
    public int ProcessorSeconds { get; init; } = 600;

    /// <summary>What one cell may put out, in characters.</summary>
    public long Output { get; init; } = 1 << 20;

    /// <summary>What one answer may hold, in bytes on the wire.</summary>
    public int Message { get; init; } = 16 << 20;
}
