using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.CSharp;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Kernel.Stopping;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel;

/// <summary>The kernel itself, in this process: languages that share what cells define.</summary>
internal sealed class PolyglotKernel
{
    private readonly CSharpLanguage csharp = new(new LibraryLoader());
    private readonly Func<InputRequest, string?>? input;
    private int executionCount;

    internal PolyglotKernel(Func<InputRequest, string?>? input = null)
    {
        this.input = input;
        CellConsole.Install();
    }

    internal async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        int count = ++executionCount;
        CellResult result = new CellResult.Succeeded(count);
        bool finished = await CellThread.RunAsync(() => result = Run(request, count, onOutput), cancellationToken).ConfigureAwait(false);
        return finished ? result : new CellResult.Interrupted("The cell was interrupted.", KernelRestarted: false);
    }

    private CellResult Run(CellRequest request, int count, Action<KernelOutput> onOutput)
    {
        using var context = new CellContext(request.Name ?? $"cell {count}", count, onOutput, input);
        context.Enter();
        try
        {
            if (csharp.Run(request.Code, context) is { } value)
                context.Emit(new KernelOutput.Result(Bundles.Of(value.Value), count));
            return new CellResult.Succeeded(count);
        }
        catch (CellFailedException failure) when (!CellStop.IsRequested)
        {
            return Fail(failure.Error, context);
        }
        catch (Exception exception) when (!CellStop.IsRequested)
        {
            return Fail(Traceback.Of(exception), context);
        }
    }

    private static CellResult.Failed Fail(KernelOutput.Error error, CellContext context)
    {
        context.Emit(error);
        return new CellResult.Failed(error);
    }
}
