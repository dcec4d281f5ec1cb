using System.Runtime.InteropServices;
using InnerAlignment.Notebooks.Sessions;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel.Server;

/// <summary>Serves one kernel over a pair of streams until the other side is gone.</summary>
internal sealed class KernelServer(PrivateStreams streams)
{
    private readonly EventWriter events = new(streams.Output);
    private readonly PolyglotKernel kernel = new();
    private readonly PendingAnswers answers = new();
    private CancellationTokenSource? running;

    internal static int Run(PrivateStreams streams)
    {
        // Ctrl+C reaches the whole group of processes; what it means to a cell is the front end's to say.
        using var ignore = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        var server = new KernelServer(streams);
        server.events.Write(new KernelEvent.Ready(0));
        server.Serve();
        // Nothing a cell left behind may keep the process: no handler of ProcessExit, no foreground thread.
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        return 0;
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
        _ = AnswerAsync(command, stopping.Token);
    }

    private async Task AnswerAsync(KernelCommand command, CancellationToken cancellationToken)
    {
        KernelEvent answer = command switch
        {
            KernelCommand.Execute execute => new KernelEvent.CellEnded(command.Id, await ExecuteAsync(execute, cancellationToken).ConfigureAwait(false)),
            KernelCommand.Enter enter => Enter(enter),
            _ => throw new InvalidOperationException($"No such command: {command.GetType().Name}."),
        };
        events.Write(answer);
    }

    private Task<CellResult> ExecuteAsync(KernelCommand.Execute execute, CancellationToken cancellationToken) => kernel.ExecuteAsync(
        execute.Cell,
        output => events.Write(new KernelEvent.Output(execute.Id, output)),
        cancellationToken);

    private static KernelEvent.Entered Enter(KernelCommand.Enter enter)
    {
        Environment.CurrentDirectory = enter.Directory;
        return new KernelEvent.Entered(enter.Id);
    }
}
