using FSharp.Compiler.Interactive;
using InnerAlignment.Kernel.Calls;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.DotNet.Interactive;
using Microsoft.FSharp.Core;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>F# cells: one F# Interactive session, made with the first of them.</summary>
internal sealed class FSharpLanguage : ILanguage
{
    private readonly Shell.FsiEvaluationSession session;

    internal FSharpLanguage()
    {
        session = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(), Arguments(), TextReader.Null, TextWriter.Null, TextWriter.Null,
            collectible: FSharpOption<bool>.None, legacyReferenceResolver: null);
        Evaluate(string.Join('\n', FSharpLibraries.Opens), "prelude");
    }

    public IEnumerable<CellVariable> Variables => session.GetBoundValues()
        .Select(bound => new CellVariable(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue));

    public CellValue? Run(string code, CellContext context)
    {
        return Evaluate(code, context.Name) is { } value && value.ReflectionType != typeof(Unit) && value.ReflectionValue is not DisplayedValue
            ? new CellValue(value.ReflectionValue)
            : null;
    }

    public void Set(string name, object? value, Type type) => session.AddBoundValue(name, value!);

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken) =>
        Task.Run(() => FSharpEditing.Complete(session, position), cancellationToken);

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken) =>
        Task.Run(() => FSharpEditing.Inspect(session, position), cancellationToken);

    public CodeCompleteness IsComplete(string code) => FSharpEditing.IsComplete(session, code);

    /// <summary>What a call of that name would call.</summary>
    internal CallTarget Target(string entry)
    {
        var (outcome, _) = session.EvalExpressionNonThrowing(entry);
        return outcome is FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 { Item: { } value }
            ? FSharpCalls.Of(value.Value.ReflectionValue)
            : new CallTarget.Missing($"No F# cell defines {entry}.");
    }

    private static string[] Arguments() =>
    [
        "fsi", "--nologo", "--noninteractive", "--debug+", "--nowarn:3370",
        // F#'s optimizer loses the lines of run-time errors; the runtime compiles what it leaves just as fast.
        "--optimize-",
        // The assemblies of this process, not those of an SDK: values bound from C# would not match their types otherwise.
        "--usesdkrefs-",
        .. FSharpLibraries.Own.Select(file => "-r:" + file),
    ];

    private Shell.FsiValue? Evaluate(string code, string cellName)
    {
        var (outcome, diagnostics) = session.EvalInteractionNonThrowing(code, cellName, FSharpOption<CancellationToken>.None);
        if (FSharpErrors.Of(diagnostics, code, cellName) is { } error)
            throw new CellFailedException(error);
        return outcome switch
        {
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 { Item: var value } => value?.Value,
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice2Of2 { Item: var exception } =>
                throw new CellFailedException(Traceback.Of(exception), exception),
            _ => null,
        };
    }
}
