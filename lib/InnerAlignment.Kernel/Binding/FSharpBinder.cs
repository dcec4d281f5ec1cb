using System.Text.RegularExpressions;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Text;
using InnerAlignment.Kernel.FSharp;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;
using FSharpRange = FSharp.Compiler.Text.Range;

namespace InnerAlignment.Kernel.Binding;

/// <summary>Binds F# cells as the files of a project that is never built: each a module that opens itself, as cells do.</summary>
internal sealed partial class FSharpBinder(Binder report, string[] sharedNames)
{
    private readonly List<string> references = [.. FSharpLibraries.Files];
    private readonly List<string> opens = [.. FSharpLibraries.Opens];

    internal void Bind(List<(BindCell Cell, string Code)> codes, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("cells");
        try
        {
            Check([.. codes.Select((code, index) => Write(folder.FullName, index, code.Cell, code.Code))], cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Source(BindCell Cell, string File, string Text, int LinesBefore);

    private Source Write(string folder, int index, BindCell cell, string code)
    {
        var lines = code.Split('\n').Select((line, number) => Directive(cell, line, number + 1) ? "" : line).ToArray();
        string[] header = ["[<AutoOpen>]", $"module Cell{index}", .. opens, .. index == 0 ? sharedNames.Select(Shared) : []];
        opens.AddRange(lines.Where(line => line.StartsWith("open ", StringComparison.Ordinal)));
        var source = new Source(cell, Path.Combine(folder, $"Cell{index}.fs"), string.Join('\n', [.. header, .. lines]), header.Length);
        File.WriteAllText(source.File, source.Text);
        return source;
    }

    // A value that comes from another language has whatever type its use asks for.
    private static string Shared(string name) => $"let {name}<'T> : 'T = Unchecked.defaultof<'T>";

    private bool Directive(BindCell cell, string line, int number)
    {
        if (HashDirective().Match(line) is not { Success: true } directive)
            return false;
        report.Forbid(cell, directive.Groups["name"].Value, number);
        var path = Path.GetFullPath(directive.Groups["path"].Value.Replace('\\', '/'), Environment.CurrentDirectory);
        if (directive.Groups["name"].Value == "#r" && File.Exists(path))
            references.AddRange([path, .. Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "InnerAlignment*.dll")]);
        else if (directive.Groups["name"].Value == "#r")
            report.Error(cell, $"The library {directive.Groups["path"].Value} does not exist.", number);
        return true;
    }

    private void Check(Source[] sources, CancellationToken cancellationToken)
    {
        var options = Options([.. sources.Select(source => source.File)]);
        foreach (var source in sources)
        {
            var (parsed, answer) = FSharpAsync.RunSynchronously(
                FSharpLibraries.Checker.ParseAndCheckFileInProject(source.File, 0, SourceText.ofString(source.Text), options, FSharpOption<string>.None),
                FSharpOption<int>.None, FSharpOption<CancellationToken>.Some(cancellationToken));
            if (answer is FSharpCheckFileAnswer.Succeeded { Item: var results })
                Report(source, results, cancellationToken);
            else
                ReportErrors(source, parsed.Diagnostics);
        }
    }

    private void Report(Source source, FSharpCheckFileResults results, CancellationToken cancellationToken)
    {
        foreach (var use in results.GetAllUsesOfAllSymbolsInFile(FSharpOption<CancellationToken>.Some(cancellationToken)))
        {
            int line = use.Range.StartLine - source.LinesBefore;
            if (!use.IsFromDefinition && line > 0)
                Use(source.Cell, use.Symbol, line);
        }
        ReportErrors(source, results.Diagnostics);
    }

    private void ReportErrors(Source source, FSharpDiagnostic[] diagnostics)
    {
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity.IsError).DistinctBy(error => (error.StartLine, error.Message)))
            report.Error(source.Cell, error.Message, error.StartLine - source.LinesBefore);
    }

    private void Use(BindCell cell, FSharpSymbol symbol, int line)
    {
        var (name, isTopLevel) = symbol switch
        {
            FSharpMemberOrFunctionOrValue value => (DocumentationName.Of(value.XmlDocSig) ?? value.FullName, value.IsModuleValueOrMember),
            FSharpEntity { IsNamespace: false } entity => (DocumentationName.Of(entity.XmlDocSig) ?? entity.TryFullName?.Value ?? entity.DisplayName, true),
            FSharpField field => (field.FullName, true),
            FSharpUnionCase union => (union.FullName, true),
            _ => ("", false),
        };
        if (!isTopLevel)
            return;
        if (symbol.Assembly.FileName is null)
            report.Use(cell, symbol.DisplayName, line, assembly: null);
        else
            report.Use(cell, name, line, symbol.Assembly.SimpleName);
    }

    private FSharpProjectOptions Options(string[] files) => new(
        projectFileName: "cells.fsproj", projectId: FSharpOption<string>.None, sourceFiles: files,
        otherOptions: ["--noframework", "--targetprofile:netcore", "--langversion:latest", .. references.Distinct().Select(file => "-r:" + file)],
        referencedProjects: [], isIncompleteTypeCheckEnvironment: false, useScriptResolutionRules: false,
        loadTime: DateTime.UtcNow, unresolvedReferences: FSharpOption<FSharpUnresolvedReferencesSet>.None,
        originalLoadReferences: FSharpList<Tuple<FSharpRange, string, string>>.Empty, stamp: FSharpOption<long>.None);

    [GeneratedRegex("""^\s*(?<name>#r|#load|#I)\s*"(?<path>[^"]*)""")]
    private static partial Regex HashDirective();
}
