namespace InnerAlignment.Notebooks.Sessions;

/// <summary>What ended a kernel's process.</summary>
public enum DeathCause
{
    /// <summary>Something else, or nobody knows.</summary>
    Unknown,

    /// <summary>It left by itself, as by Environment.Exit.</summary>
    Exit,

    /// <summary>A function that called itself without end.</summary>
    StackOverflow,

    /// <summary>It had no memory left, or took more than it may.</summary>
    Memory,

    /// <summary>A signal that cannot be caught.</summary>
    Killed,

    /// <summary>It said more at once than it may.</summary>
    TooLong,

    /// <summary>It said what is no message of a kernel, or closed the connection.</summary>
    Malformed,
}

/// <summary>How a kernel's process ended.</summary>
/// <param name="Sentence">In words; it may hold what the process itself wrote.</param>
/// <param name="Cause">By what.</param>
internal sealed record KernelDeath(string Sentence, DeathCause Cause);
