using InnerAlignment.Kernel.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>Finds the method or variable of a name among what C# cells defined.</summary>
internal static class ScriptTargets
{
    internal static CallTarget Find(ScriptState<object> state, string entry, int argumentCount)
    {
        if (!SyntaxFacts.IsValidIdentifier(entry))
            return new CallTarget.Missing($"'{entry}' is no name.");
        var methods = Methods(state, entry);
        if (methods is null)
            return new CallTarget.Missing($"No C# cell defines {entry}.");
        if (methods.Length == 0)
            return new CallTarget.Variable(Evaluate(state, entry));
        var method = methods.FirstOrDefault(candidate => Fits(candidate, argumentCount)) ?? methods[0];
        if (method.IsGenericMethod)
            return new CallTarget.Unusable($"{entry} is generic; expected a method of plain parameters.");
        if (method.Parameters.FirstOrDefault(parameter => parameter.Type.IsRefLikeType || parameter.RefKind != RefKind.None) is { } parameter)
            return new CallTarget.Unusable($"{entry}: its parameter {parameter.ToDisplayString()} cannot be given from outside; take an array.");
        return CallTarget.Function.Of((Delegate)Evaluate(state, $"({(methods.Length == 1 ? "System.Delegate" : DelegateType(method))}){entry}")!);
    }

    private static bool Fits(IMethodSymbol method, int argumentCount) =>
        argumentCount <= method.Parameters.Length && method.Parameters.Skip(argumentCount).All(parameter => parameter.IsOptional);

    // The methods of that name, newest first; none when it is a variable; null when it is nothing of the cells'.
    private static IMethodSymbol[]? Methods(ScriptState<object> state, string entry)
    {
        var compilation = state.Script.ContinueWith<object>(entry).GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var name = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().First();
        var info = compilation.GetSemanticModel(tree).GetSymbolInfo(name);
        ISymbol[] found = [.. info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols];
        if (found.All(candidate => candidate.ContainingType is not { IsScriptClass: true }))
            return null;
        return [.. found.OfType<IMethodSymbol>().OrderByDescending(method => SubmissionNumber(method.ContainingType))];
    }

    private static int SubmissionNumber(INamedTypeSymbol submission) =>
        int.TryParse(submission.Name.Split('#')[^1], System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string DelegateType(IMethodSymbol method)
    {
        string[] parameters = [.. method.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))];
        if (!method.ReturnsVoid)
            return $"System.Func<{string.Join(", ", [.. parameters, method.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)])}>";
        return parameters.Length == 0 ? "System.Action" : $"System.Action<{string.Join(", ", parameters)}>";
    }

    private static object? Evaluate(ScriptState<object> state, string expression) =>
        state.Script.ContinueWith<object>(expression).RunFromAsync(state).GetAwaiter().GetResult().ReturnValue;
}
