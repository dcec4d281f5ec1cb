using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Tests.Server;

/// <summary>A session whose cells say by their source what they do.</summary>
internal sealed class ScriptedSession(Func<InputRequest, Task<string?>> ask) : IKernelSession
{
    private readonly TaskCompletionSource interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<CellRequest> Executed { get; } = [];

    public int Restarts { get; private set; }

    public bool IsDisposed { get; private set; }

    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        Executed.Add(request);
        string[] words = request.Code.Split(' ', 2);
        switch (words[0])
        {
            case "print":
                onOutput(new KernelOutput.StreamText("stdout", words[1]));
                break;
            case "value":
                onOutput(new KernelOutput.Result(Text(words[1]), 99));
                break;
            case "display":
                onOutput(new KernelOutput.Display(Text(words[1]), "d1"));
                onOutput(new KernelOutput.DisplayUpdate(Text("updated"), "d1"));
                onOutput(new KernelOutput.Clear(Wait: true));
                break;
            case "ask":
                onOutput(new KernelOutput.StreamText("stdout", await ask(new InputRequest(words[1], words[1] == "secret")) ?? "nobody"));
                break;
            case "fail":
                KernelOutput.Error error = new("FormatException", words[1], [$"FormatException: {words[1]}", $"   at {request.Name}:line 2"]);
                onOutput(error);
                return new CellResult.Failed(error);
            case "hang":
                await interrupted.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
                return new CellResult.Interrupted("The cell was interrupted.", KernelRestarted: words[1] == "natively");
            case "die":
                return new CellResult.Died("The kernel's process ended with exit code 3.");
            case "throw":
                throw new InvalidOperationException("A fault of the session.");
        }
        return new CellResult.Succeeded(99);
    }

    public Task InterruptAsync(CancellationToken cancellationToken = default)
    {
        interrupted.TrySetResult();
        return Task.CompletedTask;
    }

    // Replaces what stands before the cursor by itself in capitals.
    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default)
    {
        int start = position.Code.LastIndexOf('.', position.Offset - 1) + 1;
        return Task.FromResult(new CompletionList(
            [new CompletionItem(position.Code[start..position.Offset].ToUpperInvariant(), "method")], start, position.Offset));
    }

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default) =>
        Task.FromResult(position.Code.Length == 0 ? null : Text(position.Code[position.Offset..]));

    public Task<CodeCompleteness> IsCompleteAsync(CodePosition code, CancellationToken cancellationToken = default) => Task.FromResult(
        code.Code.EndsWith('{') ? new CodeCompleteness(CompletenessStatus.Incomplete, "    ") : new CodeCompleteness(CompletenessStatus.Complete));

    public Task RestartAsync(CancellationToken cancellationToken = default)
    {
        Restarts++;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    public Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private static MimeBundle Text(string text) => new(new JsonObject { ["text/plain"] = text });
}
