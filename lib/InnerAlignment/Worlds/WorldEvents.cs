namespace InnerAlignment.Worlds;

/// <summary>What a step brought about, seen from outside: rewards are made of it, and logs.</summary>
[Flags]
public enum WorldEvents : byte
{
    /// <summary>Nothing worth noting.</summary>
    None = 0,

    /// <summary>The goal was reached for the first time.</summary>
    Goal = 1,

    /// <summary>The corner was reached for the first time: the counterfactual goal, there whether or not the goal is.</summary>
    Corner = 2,

    /// <summary>A key was taken.</summary>
    Key = 4,

    /// <summary>A chest was opened.</summary>
    Chest = 8,

    /// <summary>The process ended with this step.</summary>
    Terminated = 128,
}
