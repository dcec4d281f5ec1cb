using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>The question of a running cell that waits for its front end.</summary>
internal sealed class PendingInput(Outbox outbox)
{
    private readonly Lock changing = new();
    private JupyterMessage? asking;
    private TaskCompletionSource<string?>? answer;

    /// <summary>From here on questions go to the front end that sent a request; null: nobody can answer.</summary>
    internal void Begin(JupyterMessage? request)
    {
        lock (changing)
            asking = request;
    }

    /// <summary>Asks; null when nobody can answer.</summary>
    internal Task<string?> AskAsync(InputRequest question)
    {
        lock (changing)
        {
            if (asking is null)
                return Task.FromResult<string?>(null);
            answer?.TrySetResult(null);
            answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            outbox.Ask(asking, "input_request", new JsonObject { ["prompt"] = question.Prompt, ["password"] = question.IsPassword });
            return answer.Task;
        }
    }

    /// <summary>What was typed; an answer to no question is dropped.</summary>
    internal void Answer(JupyterMessage reply)
    {
        lock (changing)
            answer?.TrySetResult(reply.Content.Text("value") ?? "");
    }

    /// <summary>The cell has ended: what it still asked is void.</summary>
    internal void End()
    {
        lock (changing)
        {
            answer?.TrySetResult(null);
            (asking, answer) = (null, null);
        }
    }
}
