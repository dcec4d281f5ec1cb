using System.Globalization;
using FSharp.Compiler.Diagnostics;
using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>Turns the diagnostics of the F# compiler into an error of the cell; warnings are no error.</summary>
internal static class FSharpErrors
{
    private const int MissingFile = 78;
    private const int MissingAssembly = 84;
    private const int PackageManager = 999;

    internal static KernelOutput.Error? Of(FSharpDiagnostic[] diagnostics, string code, string cellName)
    {
        FSharpDiagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity.IsError)];
        if (errors.Length == 0)
            return null;
        string[] lines = code.Split('\n');
        return new KernelOutput.Error(
            "CompilationError", Headline(errors[0], cellName), [.. errors.SelectMany(error => Describe(error, cellName, lines))]);
    }

    private static string Headline(FSharpDiagnostic error, string cellName) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cellName}:line {error.StartLine}, column {error.StartColumn + 1}: {error.ErrorNumberText}: {Message(error)}");

    private static string Message(FSharpDiagnostic error) => error.ErrorNumber is MissingFile or MissingAssembly
        ? error.Message.Split('\n')[0].Replace(" in any of", "", StringComparison.Ordinal) + LibraryLoader.HowToBuild
        : error.ErrorNumber == PackageManager ? NuGetPackages.Explain(error.Message) ?? error.Message : error.Message;

    private static IEnumerable<string> Describe(FSharpDiagnostic error, string cellName, string[] lines)
    {
        yield return Headline(error, cellName);
        if (error.StartLine < 1 || error.StartLine > lines.Length)
            yield break;
        yield return $"    {lines[error.StartLine - 1].TrimEnd()}";
        yield return $"    {new string(' ', error.StartColumn)}^";
    }
}
