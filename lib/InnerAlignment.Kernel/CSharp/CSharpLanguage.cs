using System.Runtime.CompilerServices;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>C# cells: a chain of Roslyn scripts, each seeing what the earlier ones defined.</summary>
internal sealed class CSharpLanguage : ILanguage
{
    private readonly LibraryLoader libraries;
    private readonly LibraryResolver resolver;
    private ScriptState<object>? state;

    internal CSharpLanguage(LibraryLoader libraries)
    {
        this.libraries = libraries;
        resolver = new LibraryResolver(libraries.Load);
    }

    public IEnumerable<CellVariable> Variables => (state?.Variables ?? [])
        .Reverse()
        .DistinctBy(variable => variable.Name)
        .Reverse()
        .Select(variable => new CellVariable(variable.Name, variable.Type, variable.Value));

    public CellValue? Run(string code, CellContext context)
    {
        var script = Compile(code, context.Name);
        state = Finish(script.RunFromStateAsync(state));
        if (state.Exception is { } exception)
            throw new CellFailedException(Traceback.Of(exception), exception);
        return HasReturnValue(script) && state.ReturnValue is not Microsoft.DotNet.Interactive.DisplayedValue ? new CellValue(state.ReturnValue) : null;
    }

    public void Set(string name, object? value, Type type) => throw new NotSupportedException();

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Script<object> Compile(string code, string cellName)
    {
        var options = CSharpSettings.Options(cellName, resolver);
        var script = state is null
            ? CSharpScript.Create<object>(code, options, globalsType: null, libraries.Scripts)
            : state.Script.ContinueWith<object>(code, options);
        var diagnostics = script.Compile();
        return CompileErrors.Of(diagnostics, code) is { } error ? throw new CellFailedException(error) : script;
    }

    // The cell's thread waits here: an interrupt of the wait leaves an unfinished await behind.
    private static ScriptState<object> Finish(Task<ScriptState<object>> run) => run.GetAwaiter().GetResult();

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool HasReturnValue(Script script);
}
