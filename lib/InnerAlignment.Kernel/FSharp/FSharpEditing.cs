using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Interactive;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Tokenization;
using InnerAlignment.Kernel.Cells;
using InnerAlignment.Kernel.Display;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace InnerAlignment.Kernel.FSharp;

/// <summary>The editor's questions about an unfinished F# cell, answered by the session that runs the cells.</summary>
internal static class FSharpEditing
{
    // "End of file in string begun at or before here" and its kin, comments included: their place is the beginning.
    private static readonly int[] EndOfFileInText = [.. Enumerable.Range(513, 8)];

    internal static CompletionList Complete(Shell.FsiEvaluationSession session, CodePosition position)
    {
        var (parsed, checkedFile, line, column, text) = Check(session, position);
        var name = QuickParse.GetPartialLongNameEx(text, column - 1);
        var list = checkedFile.GetDeclarationListInfo(
            FSharpOption<FSharpParseFileResults>.Some(parsed), line, text, name, null, null, null);
        int start = position.Offset - name.PartialIdent.Length;
        return new CompletionList(
            [.. list.Items.Where(item => item.NameInList.StartsWith(name.PartialIdent, StringComparison.OrdinalIgnoreCase)).Select(Item)], start, position.Offset);
    }

    internal static MimeBundle? Inspect(Shell.FsiEvaluationSession session, CodePosition position)
    {
        var (_, checkedFile, line, column, text) = Check(session, position);
        if (QuickParse.GetCompleteIdentifierIsland(tolerateJustAfter: true, text, column) is not { } island)
            return null;
        var names = ListModule.OfSeq(island.Value.Item1.Split('.'));
        var tip = checkedFile.GetToolTip(line, island.Value.Item2, text, names, FSharpTokenTag.Identifier, null);
        var lines = tip.Item.SelectMany(Describe).ToArray();
        return lines.Length == 0 ? null : Bundles.Text("text/plain", string.Join('\n', lines));
    }

    /// <summary>Code is unfinished where its first syntax error is that it ends.</summary>
    internal static CodeCompleteness IsComplete(Shell.FsiEvaluationSession session, string code)
    {
        var (parsed, _, _) = session.ParseAndCheckInteraction(code, null);
        var error = parsed.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity.IsError);
        if (error is null)
            return new CodeCompleteness(CompletenessStatus.Complete);
        int lastLine = code.TrimEnd().Count(character => character == '\n') + 1;
        bool atEnd = error.EndLine >= lastLine && error.EndColumn >= code.TrimEnd().Split('\n')[^1].Length;
        return atEnd || EndOfFileInText.Contains(error.ErrorNumber)
            ? NextLine.Incomplete(code, "=", "->", "{", "(", "[", "then", "else", "do", "with")
            : new CodeCompleteness(CompletenessStatus.Invalid);
    }

    private static CompletionItem Item(DeclarationListItem item) => new(item.NameInCode, item.Glyph.ToString().ToLowerInvariant());

    private static IEnumerable<string> Describe(ToolTipElement element) => element is ToolTipElement.Group group
        ? group.elements.SelectMany(data => new[] { data.MainDescription.Text, Summary(data.XmlDoc) }).OfType<string>()
        : [];

    private static string? Summary(FSharpXmlDoc documentation) => documentation switch
    {
        FSharpXmlDoc.FromXmlFile file => XmlSummaries.Find(file.dllName, file.xmlSig),
        FSharpXmlDoc.FromXmlText text => string.Join(' ', text.Item.UnprocessedLines).Trim(),
        _ => null,
    };

    private static (FSharpParseFileResults Parsed, FSharpCheckFileResults Checked, int Line, int Column, string Text) Check(
        Shell.FsiEvaluationSession session, CodePosition position)
    {
        var before = position.Code[..position.Offset];
        int line = before.Count(character => character == '\n') + 1;
        int column = before.Length - (before.LastIndexOf('\n') + 1);
        var (parsed, checkedFile, _) = session.ParseAndCheckInteraction(position.Code, null);
        return (parsed, checkedFile, line, column, position.Code.Split('\n')[line - 1]);
    }
}
