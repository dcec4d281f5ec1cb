using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>One thing asked of a kernel's process: its outputs and questions while it runs, its stopping, its end.</summary>
internal sealed class KernelWork(KernelProcessOptions options, Action<KernelOutput> onOutput, ProxyQuestions? proxies = null)
{
    // The kernel keeps the limit itself; this one holds when a cell writes past the kernel.
    private readonly OutputLimit limit = new(options.OutputLimit * 2);
    private readonly TaskCompletionSource<KernelEvent> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private KernelChild? child;

    internal int Id { get; private set; }

    internal void Begin(KernelChild target, int id) => (child, Id) = (target, id);

    internal void Stop(string reason) => stop.TrySetResult(reason);

    internal void Handle(KernelEvent kernelEvent)
    {
        switch (kernelEvent)
        {
            case KernelEvent.Output output:
                if (limit.Admit(output.Content) is { } admitted)
                    onOutput(admitted);
                break;
            case KernelEvent.Input input:
                _ = AnswerInputAsync(input);
                break;
            case KernelEvent.Question question:
                // An answer may take long, and outputs go on meanwhile.
                _ = Task.Run(() => AnswerQuestion(question));
                break;
            default:
                answer.TrySetResult(kernelEvent);
                break;
        }
    }

    internal async Task<WorkEnd> EndAsync(TimeSpan? timeLimit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeLimit ?? Timeout.InfiniteTimeSpan);
        using var onTimer = timer.Token.Register(() => Stop($"The time limit of {timeLimit!.Value.TotalSeconds:0.###} s was reached."));
        using var onCancel = cancellationToken.Register(() => Stop("The cell was cancelled."));

        await Task.WhenAny(answer.Task, child!.Death, stop.Task).ConfigureAwait(false);
        if (answer.Task.IsCompleted)
            return new WorkEnd.Answered(await answer.Task.ConfigureAwait(false));
        if (!stop.Task.IsCompleted)
            return new WorkEnd.Died(await child.Death.ConfigureAwait(false));
        return await StoppedAsync(timer.IsCancellationRequested ? timeLimit : null).ConfigureAwait(false);
    }

    private async Task<WorkEnd> StoppedAsync(TimeSpan? timeLimit)
    {
        var reason = await stop.Task.ConfigureAwait(false);
        child!.Send(new KernelCommand.Interrupt(Id));
        await Task.WhenAny(answer.Task, child.Death, Task.Delay(options.InterruptGrace)).ConfigureAwait(false);
        if (answer.Task.IsCompleted)
            return new WorkEnd.Stopped(reason, ProcessEnded: false, timeLimit);
        child.Kill();
        await child.Death.ConfigureAwait(false);
        return new WorkEnd.Stopped(
            reason + " It did not stop by itself, so the kernel's process was ended: its variables are gone.", ProcessEnded: true, timeLimit);
    }

    private async Task AnswerInputAsync(KernelEvent.Input input)
    {
        string? text = null;
        try
        {
            if (options.Input is { } ask)
                text = await ask(input.Request).ConfigureAwait(false);
        }
        finally
        {
            // Whatever the front end did wrong, the cell must not wait for ever.
            child!.Send(new KernelCommand.InputReply(Id, input.Number, text));
        }
    }

    private void AnswerQuestion(KernelEvent.Question question)
    {
        var data = proxies?.Ask(question);
        child!.Send(new KernelCommand.Answer(Id, question.Number, data is null, data ?? new Data.PlainData.Nothing()));
        if (data is null)
            Stop("A question was refused.");
    }
}
