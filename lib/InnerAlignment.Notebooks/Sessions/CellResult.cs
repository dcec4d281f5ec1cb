using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>How a cell ended: one of the four records below.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Succeeded), "succeeded")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Interrupted), "interrupted")]
[JsonDerivedType(typeof(Died), "died")]
public abstract record CellResult
{
    private CellResult()
    {
    }

    /// <summary>The cell ran to its end.</summary>
    /// <param name="ExecutionCount">The kernel's count, from 1.</param>
    public sealed record Succeeded(int ExecutionCount) : CellResult;

    /// <summary>The cell did not compile or threw.</summary>
    public sealed record Failed(KernelOutput.Error Error) : CellResult;

    /// <summary>The cell was stopped: by the user or by its time limit.</summary>
    /// <param name="Reason">Who stopped it, as a sentence.</param>
    /// <param name="KernelRestarted">True when stopping took a new kernel, and the variables are gone.</param>
    public sealed record Interrupted(string Reason, bool KernelRestarted) : CellResult;

    /// <summary>The kernel's process ended while the cell ran.</summary>
    /// <param name="Reason">How, as a sentence: exit code, signal, stack overflow, memory.</param>
    public sealed record Died(string Reason) : CellResult;
}
