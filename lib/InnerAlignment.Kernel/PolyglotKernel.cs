using System.Collections.Immutable;
using InnerAlignment.Kernel.Calls;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.CSharp;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Kernel.Magics;
using InnerAlignment.Kernel.Stopping;
using InnerAlignment.Notebooks.Sessions;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel;

/// <summary>The kernel itself, in this process: languages that share what cells define.</summary>
internal sealed class PolyglotKernel
{
    private readonly Languages languages = new();
    private readonly MagicCommands magics;
    private readonly Func<InputRequest, string?>? input;
    private int executionCount;

    internal PolyglotKernel(Func<InputRequest, string?>? input = null)
    {
        this.input = input;
        magics = new MagicCommands(languages, RunInside);
        CellConsole.Install();
    }

    /// <summary>Does in advance what the first C# cell would otherwise wait for: reads the framework's libraries, compiles and runs something.</summary>
    internal static void WarmUpCSharp()
    {
        using var nowhere = new CellContext("warm-up", 0, _ => { }, input: null);
        _ = new CSharpLanguage(new LibraryLoader()).Run("1 + 1", nowhere);
    }

    /// <summary>Compiles and formats something in advance. Neither shares a thing with the first C# cell, so both may happen beside it.</summary>
    internal static void WarmUpBesideCSharp()
    {
        CompilerStart.WarmUp();
        WarmUpFormatting();
    }

    /// <summary>Formats something in advance, beside a first cell of any language.</summary>
    internal static void WarmUpFormatting() => _ = Bundles.Of(1);

    internal async Task<CellResult> ExecuteAsync(CellRequest request, Action<KernelOutput> onOutput, CancellationToken cancellationToken = default)
    {
        int count = ++executionCount;
        CellResult result = new CellResult.Succeeded(count);
        bool finished = await CellThread.RunAsync(() => result = Run(request, count, onOutput), cancellationToken).ConfigureAwait(false);
        return finished ? result : new CellResult.Interrupted("The cell was interrupted.", KernelRestarted: false);
    }

    internal async Task<CallResult> CallAsync(
        string entry, string language, ImmutableArray<WireArgument> arguments, AskProxy ask, CancellationToken cancellationToken = default)
    {
        CallResult result = new CallResult.Refused("The call was interrupted.");
        await CellThread.RunAsync(() => result = Call(entry, language, arguments, ask), cancellationToken).ConfigureAwait(false);
        return result;
    }

    internal async Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken)
    {
        if (MagicCompletion.At(position) is { } magic)
            return magic;
        var (language, inner) = CellParts.At(position);
        return languages.Of(language) is { } known
            ? await known.CompleteAsync(inner, cancellationToken).ConfigureAwait(false)
            : new CompletionList([], position.Offset, position.Offset);
    }

    internal async Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken)
    {
        var (language, inner) = CellParts.At(position);
        return languages.Of(language) is { } known ? await known.InspectAsync(inner, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Cells whose language is only shown are complete however they end; so are magic lines.</summary>
    internal CodeCompleteness IsComplete(CodePosition code)
    {
        var (language, last) = CellParts.At(code with { Offset = code.Code.Length });
        return languages.Of(language)?.IsComplete(last.Code) ?? new CodeCompleteness(CompletenessStatus.Complete);
    }

    private CallResult Call(string entry, string language, ImmutableArray<WireArgument> arguments, AskProxy ask)
    {
        using var context = new CellContext("call", executionCount, _ => { }, input);
        context.Enter();
        return language switch
        {
            "csharp" => Caller.Call(entry, languages.CSharp.Target(entry, arguments.Length), arguments, ask),
            "fsharp" => Caller.Call(entry, languages.FSharp.Target(entry), arguments, ask),
            _ => new CallResult.Missing($"Nothing can be called in {language}."),
        };
    }

    private CellResult Run(CellRequest request, int count, Action<KernelOutput> onOutput)
    {
        using var context = new CellContext(request.Name ?? $"cell {count}", count, onOutput, input);
        context.Enter();
        try
        {
            RunParts(request.Code, request.Language, context);
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

    private void RunParts(string code, string? language, CellContext context)
    {
        foreach (var part in CellParts.Split(code, language, context.Name))
            Run(part, context);
    }

    // A cell of another file: its outputs are the running cell's, its errors name its own place.
    private void RunInside(string code, string? language, string name)
    {
        var outer = CellContext.Current!;
        using var context = new CellContext(name, outer.ExecutionCount, outer.Emit, input);
        context.Enter();
        try
        {
            RunParts(code, language, context);
        }
        finally
        {
            outer.Enter();
        }
    }

    private void Run(CellPart part, CellContext context)
    {
        if (part is CellPart.Magic magic)
            magics.Run(magic, context);
        else if (part is CellPart.Code code && WebCells.Of(code.Language, code.Text.Trim('\n')) is { } bundle)
            context.Emit(new KernelOutput.Display(bundle));
        else if (part is CellPart.Code { Language: var language, Text: var text } && Language(language).Run(text, context) is { } value)
            context.Emit(new KernelOutput.Result(Bundles.Of(value.Value), context.ExecutionCount));
    }

    private ILanguage Language(string name) => languages.Of(name) ?? throw new CellFailedException(
        "UnknownLanguage", $"There is no language '{name}'; the nearest is '{NearestName.To(name, Languages.Names)}'.");

    private static CellResult.Failed Fail(KernelOutput.Error error, CellContext context)
    {
        context.Emit(error);
        return new CellResult.Failed(error);
    }
}
