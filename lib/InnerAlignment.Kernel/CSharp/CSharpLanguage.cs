using System.Globalization;
using System.Runtime.CompilerServices;
using InnerAlignment.Kernel.Calls;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Kernel.Stopping;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>C# cells: a chain of Roslyn scripts, each seeing what the earlier ones defined.</summary>
internal sealed class CSharpLanguage : ILanguage
{
    private readonly LibraryLoader libraries;
    private readonly LibraryResolver resolver;
    private readonly CSharpWorkspace workspace;
    private readonly Dictionary<string, MetadataReference> shared = [];
    private readonly NuGetPackages packages = new();
    private readonly Dictionary<(string, int), CallTarget> targets = [];
    private ScriptState<object>? state;
    private int sharedBefore;

    internal CSharpLanguage(LibraryLoader libraries)
    {
        this.libraries = libraries;
        resolver = new LibraryResolver(libraries.Load);
        workspace = new CSharpWorkspace(resolver, () => shared.Values);
    }

    public IEnumerable<CellVariable> Variables => (state?.Variables ?? [])
        .Reverse()
        .DistinctBy(variable => variable.Name)
        .Reverse()
        .Select(variable => new CellVariable(variable.Name, variable.Type, variable.Value));

    public CellValue? Run(string code, CellContext context)
    {
        targets.Clear();
        code = WithPackages(code, context.Name);
        var script = Compile(code, context.Name);
        workspace.Add(context.Name, code);
        CellStop.Place = default;
        Continue(script);
        if (state!.Exception is { } exception)
            throw new CellFailedException(Traceback.Of(exception, PlaceIn(context.Name)), exception);
        return HasReturnValue(script) && state.ReturnValue is not Microsoft.DotNet.Interactive.DisplayedValue ? new CellValue(state.ReturnValue) : null;
    }

    /// <summary>What a call of that name would call.</summary>
    internal CallTarget Target(string entry, int argumentCount)
    {
        if (targets.TryGetValue((entry, argumentCount), out var known))
            return known;
        var target = state is null ? new CallTarget.Missing($"No C# cell defines {entry}.") : ScriptTargets.Find(state, entry, argumentCount);
        return targets[(entry, argumentCount)] = target;
    }

    public void Set(string name, object? value, Type type)
    {
        ReferTo(type);
        var spelled = TypeSpelling.Of(type);
        Continue(Compile($"{spelled} {name} = default!;", "shared variable"));
        state!.GetVariable(name).Value = value;
    }

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken) =>
        workspace.CompleteAsync(position, cancellationToken);

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken) =>
        workspace.InspectAsync(position, cancellationToken);

    public CodeCompleteness IsComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpSettings.Parsing);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return NextLine.Incomplete(code, "{", "(", "[");
        bool parses = tree.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        return new CodeCompleteness(parses ? CompletenessStatus.Complete : CompletenessStatus.Invalid);
    }

    private Script<object> Compile(string code, string cellName)
    {
        // A script has the references of those before it; naming them once more would keep them once more.
        var options = CSharpSettings.Options(cellName, resolver, isFirst: state is null).AddReferences(shared.Values.Skip(sharedBefore));
        var checkedCode = StopChecks.Insert(code, CSharpSettings.Parsing);
        var script = state is null
            ? CSharpScript.Create<object>(checkedCode.Text, options.WithImports(CSharpSettings.Imports), globalsType: null, libraries.Scripts)
            : state.Script.ContinueWith<object>(checkedCode.Text, options);
        CheckedCells.Keep(script.GetCompilation().AssemblyName, checkedCode);
        var diagnostics = script.Compile();
        return CompileErrors.Of(diagnostics, code, checkedCode) is { } error ? throw new CellFailedException(error) : script;
    }

    private string WithPackages(string code, string cellName)
    {
        var (rest, files) = packages.Take(code, cellName);
        foreach (var file in files)
        {
            libraries.Load(file);
            shared.TryAdd(file, resolver.Reference(file));
        }
        return rest;
    }

    private static string? PlaceIn(string cellName) => CellStop.Place is { Line: > 0 } place
        ? string.Create(CultureInfo.InvariantCulture, $"{cellName}:line {place.Line}, column {place.Column}")
        : null;

    // A value may come from a library that only another language has referenced.
    private void ReferTo(Type type)
    {
        foreach (var part in type.GetGenericArguments().Append(type))
        {
            var file = part.Assembly.IsDynamic ? "" : part.Assembly.Location;
            if (file.Length > 0 && !CSharpSettings.IsReferenced(file))
                shared.TryAdd(file, MetadataReference.CreateFromFile(file));
        }
    }

    // The cell's thread waits here: an interrupt of the wait leaves an unfinished await behind.
    private void Continue(Script<object> script)
    {
        state = script.RunFromStateAsync(state).GetAwaiter().GetResult();
        sharedBefore = shared.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool HasReturnValue(Script script);
}
