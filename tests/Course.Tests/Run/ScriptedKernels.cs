using System.Text.Json.Nodes;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Tests.Run;

/// <summary>Kernels that answer by script: a cell's source says what it does.</summary>
/// <remarks><c>print TEXT</c>, <c>show MIME JSON</c>, <c>display ID TEXT</c>, <c>update ID TEXT</c>, <c>clear</c>, <c>fail TEXT</c>, <c>needs NAME</c>, <c>die</c>, <c>hang</c>,
/// <c>ulong seed = N;</c>, <c>falls N</c> (a measurement that agrees with every seed but N); one command a line.</remarks>
internal sealed class ScriptedKernels : IKernelSupply
{
    private int alive;
    private int taken;

    /// <summary>Kernels that were taken and not given back.</summary>
    public int Alive => alive;

    public int Taken => taken;

    /// <summary>The most that were alive at the same time.</summary>
    public int Most { get; private set; }

    public Task<IKernelSession> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref taken);
        lock (this)
            Most = Math.Max(Most, ++alive);
        return Task.FromResult<IKernelSession>(new Session(this));
    }

    private sealed class Session(ScriptedKernels supply) : IKernelSession
    {
        private int count;
        private string seed = "";

        public async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
        {
            foreach (var line in request.Code.Split('\n'))
            {
                string[] words = line.Split(' ', 3);
                switch (words[0])
                {
                    case "print":
                        onOutput(new KernelOutput.StreamText("stdout", line["print ".Length..] + "\n"));
                        break;
                    case "show":
                        onOutput(new KernelOutput.Display(new MimeBundle(new JsonObject { [words[1]] = JsonNode.Parse(words[2]) })));
                        break;
                    case "display":
                        onOutput(new KernelOutput.Display(Text(words[2]), words[1]));
                        break;
                    case "update":
                        onOutput(new KernelOutput.DisplayUpdate(Text(words[2]), words[1]));
                        break;
                    case "ulong":
                        seed = words[2].Trim('=', ' ', ';');
                        break;
                    case "falls":
                        onOutput(new KernelOutput.Display(Measured(seed, words[1])));
                        break;
                    case "clear":
                        onOutput(new KernelOutput.Clear(Wait: false));
                        break;
                    case "fail":
                        KernelOutput.Error error = new("Exception", line["fail ".Length..], [line["fail ".Length..]]);
                        onOutput(error);
                        return new CellResult.Failed(error);
                    case "needs":
                        var unknown = $"cell:line 1: CS0103: The name '{words[1]}' does not exist in the current context";
                        return new CellResult.Failed(new KernelOutput.Error("CompilationError", unknown, [unknown]));
                    case "die":
                        return new CellResult.Died("The kernel's process ended.");
                    case "hang":
                        return await HangAsync(request.TimeLimit!.Value, cancellationToken);
                }
            }

            await Task.Yield();
            return new CellResult.Succeeded(++count);
        }

        public Task RestartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task InterruptAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<CallResult> CallAsync(CallRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<BindReport> BindAsync(BindRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref supply.alive);
            return ValueTask.CompletedTask;
        }

        private static MimeBundle Measured(string seed, string falls) => new(new JsonObject
        {
            [Displays.Measurement] = JsonNode.Parse($$$"""
                {"measurements":[{"name":"n","measured":{{{seed}}},"reference":7,"tolerance":1,"relation":"within","source":"s","unit":"","agrees":{{{(seed == falls ? "false" : "true")}}}}]}
                """),
        });

        private static MimeBundle Text(string text) => new(new JsonObject { ["text/plain"] = text });

        private static async Task<CellResult> HangAsync(TimeSpan limit, CancellationToken cancellationToken)
        {
            try
            {
                await Task.Delay(limit, cancellationToken);
                return new CellResult.Interrupted($"The time limit of {limit.TotalSeconds:0.###} s was reached.", KernelRestarted: true);
            }
            catch (OperationCanceledException)
            {
                return new CellResult.Interrupted("The cell was cancelled.", KernelRestarted: false);
            }
        }
    }
}
