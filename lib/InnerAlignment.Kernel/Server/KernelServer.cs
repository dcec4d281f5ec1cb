using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InnerAlignment.Kernel.Binding;
using InnerAlignment.Notebooks.Data;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel.Server;

/// <summary>Serves one kernel over a pair of streams until the other side is gone.</summary>
internal sealed class KernelServer
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(20);
    private readonly PrivateStreams streams;
    private readonly EventWriter events;
    private readonly PendingAnswers answers = new();
    private readonly PolyglotKernel kernel;
    private CancellationTokenSource? running;
    private int runningId;
    private int warmsUp;
    private volatile Task warmUp = Task.CompletedTask;

    private KernelServer(PrivateStreams streams)
    {
        this.streams = streams;
        events = new EventWriter(streams.Output);
        kernel = new PolyglotKernel(AskInput);
    }

    internal static int Run(PrivateStreams streams)
    {
        // Ctrl+C reaches the whole group of processes; what it means to a cell is the front end's to say.
        using var ignore = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        var server = new KernelServer(streams);
        server.events.Write(new KernelEvent.Ready(0));
        _ = server.WarmUpWhileIdleAsync();
        server.Serve();
        // Nothing a cell left behind may keep the process: no handler of ProcessExit, no foreground thread.
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        return 0;
    }

    // A front end that sends its first cell at once is served at once.
    private async Task WarmUpWhileIdleAsync()
    {
        await Task.Delay(Idle).ConfigureAwait(false);
        if (Volatile.Read(ref runningId) == 0)
        {
            WarmUpBeside(csharp: true);
            warmUp = Task.Run(PolyglotKernel.WarmUpCSharp);
        }
    }

    private void WarmUpBeside(bool csharp)
    {
        if (Interlocked.Exchange(ref warmsUp, 1) == 0)
            _ = Task.Run(csharp ? PolyglotKernel.WarmUpBesideCSharp : PolyglotKernel.WarmUpFormatting);
    }

    private void Serve()
    {
        var lines = new LineReader(streams.Input);
        try
        {
            while (lines.Next() is { } line)
                Handle(WireFormat.ReadCommand(line.Span));
        }
        catch (IOException)
        {
            // The other side is gone.
        }
    }

    private void Handle(KernelCommand command)
    {
        switch (command)
        {
            case KernelCommand.Interrupt:
                Volatile.Read(ref running)?.Cancel();
                break;
            case KernelCommand.InputReply reply:
                answers.Give(reply.Question, reply);
                break;
            case KernelCommand.Answer answer:
                answers.Give(answer.Question, answer);
                break;
            default:
                Start(command);
                break;
        }
    }

    private void Start(KernelCommand command)
    {
        var stopping = new CancellationTokenSource();
        Volatile.Write(ref running, stopping);
        Volatile.Write(ref runningId, command.Id);
        if (command is KernelCommand.Execute execute)
            WarmUpBeside(IsCSharp(execute.Cell));
        _ = AnswerAsync(command, stopping.Token);
    }

    private async Task AnswerAsync(KernelCommand command, CancellationToken cancellationToken)
    {
        try
        {
            events.Write(await EventAsync(command, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            // A fault of the kernel itself: whoever waits must hear of it.
            events.Write(Failure(command, exception));
        }
    }

    private async Task<KernelEvent> EventAsync(KernelCommand command, CancellationToken cancellationToken) => command switch
    {
        KernelCommand.Execute execute =>
            new KernelEvent.CellEnded(command.Id, await ExecuteAsync(execute, cancellationToken).ConfigureAwait(false)),
        KernelCommand.Call call =>
            new KernelEvent.CallEnded(command.Id, await CallAsync(call, cancellationToken).ConfigureAwait(false)),
        KernelCommand.Complete complete =>
            new KernelEvent.Completed(command.Id, await kernel.CompleteAsync(complete.Position, cancellationToken).ConfigureAwait(false)),
        KernelCommand.Inspect inspect =>
            new KernelEvent.Inspected(command.Id, await kernel.InspectAsync(inspect.Position, cancellationToken).ConfigureAwait(false)),
        KernelCommand.IsComplete asked => new KernelEvent.Judged(command.Id, await Task.Run(() => kernel.IsComplete(asked.Code), cancellationToken).ConfigureAwait(false)),
        KernelCommand.Bind bind => new KernelEvent.Bound(command.Id, await BindAsync(bind.Request, cancellationToken).ConfigureAwait(false)),
        KernelCommand.Enter enter => Enter(enter),
        _ => throw new InvalidOperationException($"No such command: {command.GetType().Name}."),
    };

    private static KernelEvent Failure(KernelCommand command, Exception exception) => command switch
    {
        KernelCommand.Call => new KernelEvent.CallEnded(command.Id, new CallResult.Threw(exception.GetType().Name, $"The kernel failed: {exception.Message}", null)),
        KernelCommand.Complete complete => new KernelEvent.Completed(
            command.Id, new CompletionList([], complete.Position.Offset, complete.Position.Offset)),
        KernelCommand.Inspect => new KernelEvent.Inspected(command.Id, null),
        KernelCommand.IsComplete => new KernelEvent.Judged(command.Id, new CodeCompleteness(CompletenessStatus.Unknown)),
        KernelCommand.Bind => new KernelEvent.Bound(command.Id, new BindReport([], [], [new BindError($"The kernel failed: {exception.Message}", "", 0)])),
        KernelCommand.Enter => new KernelEvent.Entered(command.Id),
        _ => new KernelEvent.CellEnded(command.Id, new CellResult.Failed(Cells.Traceback.Of(exception))),
    };

    // Two compilations at once would not share what the compiler knows of the libraries.
    private async Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken)
    {
        await warmUp.ConfigureAwait(false);
        return await Task.Run(() => Binder.Bind(request, cancellationToken), CancellationToken.None).ConfigureAwait(false);
    }

    private Task<CallResult> CallAsync(KernelCommand.Call call, CancellationToken cancellationToken) => kernel.CallAsync(
        call.Entry, call.Language, call.Arguments, (argument, member, values) => Ask(call.Id, argument, member, values), cancellationToken);

    private async Task<CellResult> ExecuteAsync(KernelCommand.Execute execute, CancellationToken cancellationToken)
    {
        // A C# cell would do the same work at the same time; one in another language need not wait.
        if (IsCSharp(execute.Cell))
            await warmUp.ConfigureAwait(false);
        return await kernel.ExecuteAsync(
            execute.Cell, output => events.Write(new KernelEvent.Output(execute.Id, output)), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsCSharp(CellRequest cell) =>
        (CellLanguages.FromMagicLine(cell.Code) ?? cell.Language ?? CellLanguages.Default) == CellLanguages.Default;

    private string? AskInput(InputRequest request)
    {
        int id = Volatile.Read(ref runningId);
        var reply = answers.Put(number => events.Write(new KernelEvent.Input(id, number, request))).GetAwaiter().GetResult();
        return (reply as KernelCommand.InputReply)?.Text;
    }

    private PlainData? Ask(int id, int argument, string member, ImmutableArray<PlainData> values)
    {
        var reply = answers.Put(number => events.Write(new KernelEvent.Question(id, number, argument, member, values))).GetAwaiter().GetResult();
        return reply is KernelCommand.Answer { Refused: false } answer ? answer.Data : null;
    }

    private static KernelEvent.Entered Enter(KernelCommand.Enter enter)
    {
        Environment.CurrentDirectory = enter.Directory;
        return new KernelEvent.Entered(enter.Id);
    }
}
