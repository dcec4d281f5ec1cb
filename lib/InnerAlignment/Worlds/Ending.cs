namespace InnerAlignment.Worlds;

/// <summary>Why a trajectory stops where it stops.</summary>
public enum Ending
{
    /// <summary>The process ended: its last state is terminal.</summary>
    Terminated,

    /// <summary>The rollout stopped looking: the process would have gone on.</summary>
    Truncated,
}
