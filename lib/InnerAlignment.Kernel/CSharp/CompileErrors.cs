using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Kernel.Stopping;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>Turns the compiler's diagnostics into an error of the cell, with line, column and the line itself.</summary>
internal static class CompileErrors
{
    private const string MissingLibrary = "CS0006";
    private const int Shown = 10;

    /// <summary>The error, or null when the code compiles; warnings are no error.</summary>
    internal static KernelOutput.Error? Of(ImmutableArray<Diagnostic> diagnostics, string code, CheckedCode compiled)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length == 0)
            return null;
        var text = SourceText.From(code);
        var traceback = errors.Take(Shown).SelectMany(error => Describe(error, text, compiled));
        if (errors.Length > Shown)
            traceback = traceback.Append($"… and {errors.Length - Shown} more.");
        return new KernelOutput.Error("CompilationError", Headline(errors[0], Position(errors[0], text, compiled)), [.. traceback]);
    }

    // In a file that a cell loads, positions are the file's own.
    private static LinePosition? Position(Diagnostic error, SourceText text, CheckedCode compiled)
    {
        if (!error.Location.IsInSource)
            return null;
        var span = error.Location.GetLineSpan();
        return Path.IsPathFullyQualified(span.Path)
            ? span.StartLinePosition
            : text.Lines.GetLinePosition(Math.Min(compiled.Original(error.Location.SourceSpan.Start), text.Length));
    }

    private static string Headline(Diagnostic error, LinePosition? position) => position is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{error.Location.GetLineSpan().Path}:line {at.Line + 1}, column {at.Character + 1}: {error.Id}: {Message(error)}")
        : $"{error.Id}: {Message(error)}";

    private static IEnumerable<string> Describe(Diagnostic error, SourceText text, CheckedCode compiled)
    {
        var position = Position(error, text, compiled);
        yield return Headline(error, position);
        if (position is not { } at || Path.IsPathFullyQualified(error.Location.GetLineSpan().Path))
            yield break;
        yield return $"    {text.Lines[at.Line]}";
        yield return $"    {new string(' ', at.Character)}^";
    }

    private static string Message(Diagnostic error) => error.Id == MissingLibrary
        ? error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.') + LibraryLoader.HowToBuild
        : error.GetMessage(CultureInfo.InvariantCulture);
}
