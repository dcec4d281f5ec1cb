using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A kernel in a process of its own, reached over its standard streams: no port is opened.</summary>
/// <remarks>Safe from any thread: cells, calls and questions about code wait for one another, an interrupt does not. The process and everything it
/// started end with <see cref="DisposeAsync"/>, and when the process that holds the session ends.</remarks>
public sealed class KernelProcess : IKernelSession
{
    private readonly KernelProcessOptions options;
    private readonly SemaphoreSlim turn = new(1, 1);
    private KernelChild child;
    private KernelWork? current;
    private string directory;
    private int lastId;

    private KernelProcess(KernelProcessOptions options)
    {
        this.options = options;
        directory = Path.GetFullPath(options.WorkingDirectory);
        child = KernelChild.Start(options, OnEvent);
    }

    /// <summary>False once the process has ended; <see cref="RestartAsync"/> starts another.</summary>
    public bool IsAlive => !child.Death.IsCompleted;

    /// <summary>The operating system's number of the process.</summary>
    public int ProcessId => child.ProcessId;

    /// <summary>Starts a kernel and returns when it answers.</summary>
    /// <exception cref="KernelStartException">The kernel is not built, or does not start.</exception>
    public static async Task<KernelProcess> StartAsync(KernelProcessOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = new KernelProcess(options);
        try
        {
            await session.ReadyAsync(cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(
        CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(onOutput);
        var work = new KernelWork(options, onOutput);
        var end = await RunAsync(work, id => new KernelCommand.Execute(id, request), request.TimeLimit, cancellationToken).ConfigureAwait(false);
        if (end is WorkEnd.Stopped { ProcessEnded: true })
            await RestartAsync(CancellationToken.None).ConfigureAwait(false);
        return end switch
        {
            WorkEnd.Answered { Event: KernelEvent.CellEnded ended } => ended.Result,
            WorkEnd.Stopped stopped => new CellResult.Interrupted(stopped.Reason, stopped.ProcessEnded),
            WorkEnd.Died died => new CellResult.Died(died.Death.Sentence),
            _ => new CellResult.Died("The kernel answered something else than the end of a cell."),
        };
    }

    /// <summary>Calls a function that earlier cells defined and returns what it answered as plain data.</summary>
    /// <remarks>A call that cannot be stopped within the grace ends the process; unlike a cell it starts no other, since what it called is gone:
    /// <see cref="IsAlive"/> is false then.</remarks>
    public async Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var proxies = new ProxyQuestions(request.Arguments);
        var work = new KernelWork(options, _ => { }, proxies);
        var end = await RunAsync(work, Command, request.TimeLimit, cancellationToken).ConfigureAwait(false);
        return proxies.Outcome() ?? end switch
        {
            WorkEnd.Answered { Event: KernelEvent.CallEnded ended } => ended.Result,
            WorkEnd.Stopped when cancellationToken.IsCancellationRequested => throw new OperationCanceledException(cancellationToken),
            WorkEnd.Stopped { TimeLimit: { } limit } => new CallResult.TimedOut(limit),
            WorkEnd.Stopped stopped => new CallResult.Refused(stopped.Reason),
            WorkEnd.Died died => new CallResult.Died(died.Death.Sentence, died.Death.Cause),
            _ => new CallResult.Died("The kernel answered something else than the end of a call."),
        };

        KernelCommand Command(int id) => new KernelCommand.Call(id, request.Entry, request.Language, ProxyQuestions.OnWire(request.Arguments));
    }

    /// <inheritdoc/>
    public Task InterruptAsync(CancellationToken cancellationToken = default)
    {
        Volatile.Read(ref current)?.Stop("The cell was interrupted.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        await AskAsync(id => new KernelCommand.Complete(id, position), cancellationToken).ConfigureAwait(false) is KernelEvent.Completed completed
            ? completed.List
            : new CompletionList([], position.Offset, position.Offset);

    /// <inheritdoc/>
    public async Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        (await AskAsync(id => new KernelCommand.Inspect(id, position), cancellationToken).ConfigureAwait(false) as KernelEvent.Inspected)?.Bundle;

    /// <inheritdoc/>
    public async Task<CodeCompleteness> IsCompleteAsync(CodePosition code, CancellationToken cancellationToken = default) =>
        await AskAsync(id => new KernelCommand.IsComplete(id, code), cancellationToken).ConfigureAwait(false) is KernelEvent.Judged judged
            ? judged.Completeness
            : new CodeCompleteness(CompletenessStatus.Unknown);

    /// <inheritdoc/>
    public async Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default) =>
        await AskAsync(id => new KernelCommand.Bind(id, request), cancellationToken).ConfigureAwait(false) is KernelEvent.Bound bound
            ? bound.Report
            : new BindReport([], [], [new BindError("The kernel ended while it read the cells.", "", 0)]);

    /// <summary>Makes another folder the working directory, as a notebook does that takes a kernel started ahead.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task EnterAsync(string folder, CancellationToken cancellationToken = default)
    {
        directory = Path.GetFullPath(folder);
        await AskAsync(id => new KernelCommand.Enter(id, directory), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        Volatile.Read(ref current)?.Stop("The kernel was restarted.");
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await child.DisposeAsync().ConfigureAwait(false);
            child = KernelChild.Start(options with { WorkingDirectory = directory }, OnEvent);
            await ReadyAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the process and everything it started.</summary>
    public async ValueTask DisposeAsync()
    {
        await child.DisposeAsync().ConfigureAwait(false);
        turn.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await child.Ready.WaitAsync(options.StartLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new KernelStartException($"The kernel did not answer within {options.StartLimit.TotalSeconds:0} s of its start.", exception);
        }
    }

    private async Task<KernelEvent?> AskAsync(Func<int, KernelCommand> command, CancellationToken cancellationToken) =>
        await RunAsync(new KernelWork(options, _ => { }), command, null, cancellationToken).ConfigureAwait(false) is WorkEnd.Answered answered
            ? answered.Event
            : null;

    private async Task<WorkEnd> RunAsync(
        KernelWork work, Func<int, KernelCommand> command, TimeSpan? timeLimit, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var target = child;
            work.Begin(target, ++lastId);
            Volatile.Write(ref current, work);
            target.Send(command(work.Id));
            return await work.EndAsync(timeLimit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref current, null);
            turn.Release();
        }
    }

    private void OnEvent(KernelEvent kernelEvent)
    {
        if (Volatile.Read(ref current) is { } work && work.Id == kernelEvent.Id)
            work.Handle(kernelEvent);
    }
}
