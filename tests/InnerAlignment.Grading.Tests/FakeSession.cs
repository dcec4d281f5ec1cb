using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests;

/// <summary>A session whose cells and calls are answered by the test.</summary>
internal sealed class FakeSession : IKernelSession
{
    public List<string> Executed { get; } = [];

    public int Binds { get; private set; }

    public bool IsDisposed { get; private set; }

    public Func<CellRequest, CellResult> Cell { get; init; } = _ => new CellResult.Succeeded(1);

    public Func<CellRequest, IEnumerable<KernelOutput>> Outputs { get; init; } = _ => [];

    public Func<CallRequest, CallResult> Call { get; init; } = _ => new CallResult.Missing("nothing is defined");

    /// <summary>What reading waits for.</summary>
    public Task Binding { get; init; } = Task.CompletedTask;

    public Func<BindRequest, BindReport> Bind { get; init; } = _ => new BindReport([], [], []);

    public Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        Executed.Add(request.Name!);
        foreach (var output in Outputs(request))
            onOutput(output);
        return Task.FromResult(Cell(request));
    }

    public Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default) => Task.FromResult(Call(request));

    public async Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default)
    {
        Binds++;
        await Binding;
        return Bind(request);
    }

    public Task InterruptAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        Task.FromResult(new CompletionList([], 0, 0));

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default) => Task.FromResult<MimeBundle?>(null);

    public Task RestartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
