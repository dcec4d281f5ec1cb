namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A running kernel: cells go in, outputs stream out, one cell at a time.</summary>
/// <remarks>A learner's error is a <see cref="CellResult"/>, never an exception. Methods throw only for wrong use of the session itself.</remarks>
public interface IKernelSession : IAsyncDisposable
{
    /// <summary>Executes one cell and returns when it has ended, in whichever way.</summary>
    /// <param name="request">The code, its language and its limits.</param>
    /// <param name="onOutput">Receives every output in order while the cell runs.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default);

    /// <summary>Calls a function that earlier cells defined and returns what it answered as plain data.</summary>
    Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops the running cell, gently first; does nothing when none runs.</summary>
    Task InterruptAsync(CancellationToken cancellationToken = default);

    /// <summary>Offers completions at a position in unfinished code.</summary>
    Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default);

    /// <summary>Describes the symbol at a position, or null when there is none.</summary>
    Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default);

    /// <summary>Says whether the code could be run as it stands; the offset does not matter.</summary>
    /// <remarks>A kernel that cannot tell says so.</remarks>
    Task<CodeCompleteness> IsCompleteAsync(CodePosition code, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CodeCompleteness(CompletenessStatus.Unknown));

    /// <summary>Reads cells as the compiler does and reports what they use, without running any.</summary>
    /// <remarks>Independent of what was executed before: the request carries all it needs.</remarks>
    Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends the kernel and starts a fresh one in its place: every variable is gone.</summary>
    Task RestartAsync(CancellationToken cancellationToken = default);
}
