using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>One life of an installed kernel: its process and the sockets to it.</summary>
internal sealed class RunningKernel : IAsyncDisposable
{
    /// <summary>How often each side sends something until both know each other.</summary>
    private const int Handshake = 3;
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(3);
    private readonly KernelSpec spec;
    private readonly JupyterSessionOptions options;

    private RunningKernel(KernelSpec spec, JupyterSessionOptions options)
    {
        (this.spec, this.options) = (spec, options);
        var connection = ConnectionFile.Fresh();
        Process = JupyterProcess.Start(spec, options, connection);
        Client = new JupyterClient(connection, question => _ = AnswerAsync(question));
    }

    internal JupyterProcess Process { get; }

    internal JupyterClient Client { get; }

    /// <summary>Starts the kernel and returns when it answers.</summary>
    /// <exception cref="KernelStartException">It does not start, ends at once, or never becomes ready.</exception>
    internal static async Task<RunningKernel> StartAsync(KernelSpec spec, JupyterSessionOptions options, CancellationToken cancellationToken)
    {
        RunningKernel kernel = new(spec, options);
        try
        {
            await kernel.ReadyAsync(cancellationToken).ConfigureAwait(false);
            return kernel;
        }
        catch
        {
            await kernel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks the running cell to stop, in the way that the kernel's description names.</summary>
    internal void Interrupt()
    {
        if (spec.InterruptsByMessage)
            Client.Tell("interrupt_request", []);
        else
            InterruptSignal.Send(Process.Id);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.Death.IsCompleted)
            Client.Tell("shutdown_request", new JsonObject { ["restart"] = false });
        await Process.EndAsync(EndPatience).ConfigureAwait(false);
        Client.Dispose();
        await Process.DisposeAsync().ConfigureAwait(false);
    }

    // A subscription may take longer than the first reply: the kernel is ready when a request brings its reply and its publications too.
    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartLimit);
        var missing = "did not answer";
        try
        {
            await UntilItAnswersAsync(limit.Token).ConfigureAwait(false);
            missing = "did not open its stdin_port, through which cells ask";
            if (options.Input is not null)
                await UntilQuestionsComeAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KernelStartException(
                $"The kernel '{spec.Name}' did not become ready within {options.StartLimit.TotalSeconds:0.#} s: its process runs, but {missing}.", exception);
        }
    }

    private async Task UntilItAnswersAsync(CancellationToken cancellationToken)
    {
        while (!await AnswersAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Process.Death.IsCompleted)
                throw new KernelStartException($"The kernel '{spec.Name}' ended before it was ready. {await Process.Death.ConfigureAwait(false)}");
        }
    }

    // The channel of questions may be connected last. A kernel has shaken hands on it by the time it has answered a few more requests.
    private async Task UntilQuestionsComeAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Client.QuestionsCome, Process.Death).WaitAsync(cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < Handshake; i++)
            await UntilItAnswersAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var request = Client.Send("kernel_info_request", []);
        var answer = request.EndAsync();
        await Task.WhenAny(answer, Process.Death, Task.Delay(AskAgain, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        Client.Forget(request);
        return answer.IsCompleted;
    }

    private async Task AnswerAsync(JupyterMessage question)
    {
        InputRequest asked = new(question.Content.Text("prompt") ?? "", question.Content.Flag("password") ?? false);
        var text = options.Input is { } input ? await input(asked).ConfigureAwait(false) : null;
        Client.AnswerInput(question, text ?? "");
    }
}
