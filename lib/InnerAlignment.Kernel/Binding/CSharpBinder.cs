using InnerAlignment.Kernel.CSharp;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.Binding;

/// <summary>Binds C# cells as a chain of scripts that is never run.</summary>
internal sealed class CSharpBinder(Binder report)
{
    private readonly LibraryResolver resolver = new(_ => { });
    private Script<object>? previous;

    internal void Bind(BindCell cell, string code, CancellationToken cancellationToken)
    {
        var options = CSharpSettings.Options(cell.Name, resolver, isFirst: previous is null);
        previous = previous is null
            ? CSharpScript.Create<object>(code, options.WithImports(CSharpSettings.Imports))
            : previous.ContinueWith<object>(code, options);
        var compilation = previous.GetCompilation();
        foreach (var tree in compilation.SyntaxTrees)
            Walk(cell, tree.GetRoot(cancellationToken), compilation.GetSemanticModel(tree));
        foreach (var error in compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            report.Error(cell, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), LineOf(error.Location));
    }

    private void Walk(BindCell cell, SyntaxNode root, SemanticModel model)
    {
        foreach (var node in root.DescendantNodes(descendIntoTrivia: true))
        {
            int line = LineOf(node.GetLocation());
            if (node is ReferenceDirectiveTriviaSyntax)
                report.Forbid(cell, "#r", line);
            else if (node is LoadDirectiveTriviaSyntax)
                report.Forbid(cell, "#load", line);
            else if (NamesSomething(node) && model.GetSymbolInfo(node) is var info)
                Use(cell, info.Symbol ?? info.CandidateSymbols.FirstOrDefault(), line);
        }
    }

    // Names cover member accesses, calls, types and attributes; the rest uses a member without writing its name.
    private static bool NamesSomething(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { IsVar: true } => false,
        SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax => true,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax => true,
        QueryClauseSyntax or SelectOrGroupClauseSyntax => true,
        _ => false,
    };

    private void Use(BindCell cell, ISymbol? symbol, int line)
    {
        if (symbol is IDynamicTypeSymbol)
            report.Forbid(cell, "dynamic", line);
        if (symbol is null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or INamespaceSymbol or ITypeParameterSymbol or ILabelSymbol)
            return;
        var defined = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (defined.ContainingAssembly is not { } assembly)
            return;
        if (defined is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator })
            return;
        if (DefinedInCell(defined))
            report.Use(cell, defined.Name, line, assembly: null);
        else if (DocumentationName.Of(defined.GetDocumentationCommentId()) is { } name)
            report.Use(cell, name, line, assembly.Name);
    }

    private static bool DefinedInCell(ISymbol symbol) => symbol.Locations.Any(location => location.IsInSource);

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
