using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>How the cells before a call went.</summary>
public abstract record Preparation
{
    private Preparation()
    {
    }

    /// <summary>All ran to their end.</summary>
    public sealed record Ready : Preparation;

    /// <summary>A cell did not: nothing can be called.</summary>
    /// <param name="CellId">The cell.</param>
    /// <param name="IsAnswer">True when it is the answer itself, false when something before it failed.</param>
    /// <param name="Result">How it ended.</param>
    public sealed record Broken(string CellId, bool IsAnswer, CellResult Result) : Preparation;
}
