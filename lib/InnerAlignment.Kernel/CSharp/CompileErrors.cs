using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>Turns the compiler's diagnostics into an error of the cell, with line, column and the line itself.</summary>
internal static class CompileErrors
{
    private const string MissingLibrary = "CS0006";
    private const int Shown = 10;

    /// <summary>The error, or null when the code compiles; warnings are no error.</summary>
    internal static KernelOutput.Error? Of(ImmutableArray<Diagnostic> diagnostics, string code)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length == 0)
            return null;
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        var traceback = errors.Take(Shown).SelectMany(error => Describe(error, lines));
        if (errors.Length > Shown)
            traceback = traceback.Append($"… and {errors.Length - Shown} more.");
        return new KernelOutput.Error("CompilationError", Headline(errors[0]), [.. traceback]);
    }

    private static string Headline(Diagnostic error) => $"{Place(error)}{error.Id}: {Message(error)}";

    private static IEnumerable<string> Describe(Diagnostic error, string[] lines)
    {
        yield return Headline(error);
        var position = error.Location.GetLineSpan().StartLinePosition;
        if (!error.Location.IsInSource || position.Line >= lines.Length)
            yield break;
        yield return $"    {lines[position.Line].TrimEnd()}";
        yield return $"    {new string(' ', Math.Min(position.Character, lines[position.Line].Length))}^";
    }

    private static string Place(Diagnostic error)
    {
        if (!error.Location.IsInSource)
            return "";
        var span = error.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture, $"{span.Path}:line {span.StartLinePosition.Line + 1}, column {span.StartLinePosition.Character + 1}: ");
    }

    private static string Message(Diagnostic error) => error.Id == MissingLibrary
        ? error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.') + LibraryLoader.HowToBuild
        : error.GetMessage(CultureInfo.InvariantCulture);
}
