using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>Writes a check into every loop, into every body of a method or lambda and before every value a method returns by an arrow, so that a
/// running cell can be stopped wherever it loops or recurses; and before every statement of the cell itself where it stands.</summary>
internal sealed class StopChecks : CSharpSyntaxWalker
{
    private const string Check = "global::InnerAlignment.Kernel.Stopping.CellStop.Check();";
    private const string Place = "global::InnerAlignment.Kernel.Stopping.CellStop.At";
    private readonly List<CodeEdit> edits = [];

    private StopChecks()
    {
    }

    /// <summary>The code with checks; code that does not parse is returned as it stands, so that the compiler speaks about what was written.</summary>
    internal static CheckedCode Insert(string code, CSharpParseOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(code, options);
        if (tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return new CheckedCode(code, []);
        var checks = new StopChecks();
        checks.Visit(tree.GetRoot());
        return CheckedCode.Of(code, checks.edits);
    }

    public override void VisitCompilationUnit(CompilationUnitSyntax node)
    {
        foreach (var member in node.Members.Where(IsStep))
        {
            var start = member.GetLocation().GetLineSpan().StartLinePosition;
            edits.Add(new CodeEdit(member.SpanStart, 0, string.Create(CultureInfo.InvariantCulture, $"{Place}({start.Line + 1},{start.Character + 1});")));
        }
        base.VisitCompilationUnit(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        Into(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        Into(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        Into(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Into(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        Into(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    // A jump back to a label is a loop.
    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        edits.Add(new CodeEdit(node.ColonToken.Span.End, 0, Check));
        base.VisitLabeledStatement(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        IntoBody(node.Body);
        IntoExpression(node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        IntoBody(node.Body);
        IntoExpression(node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        IntoBody(node.Body);
        base.VisitAccessorDeclaration(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        IntoBody(node.Block);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        IntoBody(node.Block);
        base.VisitParenthesizedLambdaExpression(node);
    }

    // What runs when its turn in the cell comes: statements, and variables with the values that they begin with.
    private static bool IsStep(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax or GlobalStatementSyntax { Statement: not LocalFunctionStatementSyntax };

    private void Into(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
        {
            IntoBody(block);
            return;
        }
        edits.Add(new CodeEdit(statement.SpanStart, 0, "{" + Check));
        edits.Add(new CodeEdit(statement.Span.End, 0, "}"));
    }

    private void IntoBody(BlockSyntax? block)
    {
        if (block is not null)
            edits.Add(new CodeEdit(block.OpenBraceToken.Span.End, 0, Check));
    }

    // => e; becomes { check; return e; }. What returns nothing, throws, awaits or returns a reference would need another form, and stays.
    private void IntoExpression(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returnType, SyntaxTokenList modifiers)
    {
        bool returnsValue = arrow is not null
            && returnType is not RefTypeSyntax and not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            && arrow.Expression is not ThrowExpressionSyntax and not RefExpressionSyntax
            && !modifiers.Any(SyntaxKind.AsyncKeyword);
        if (!returnsValue)
            return;
        edits.Add(new CodeEdit(arrow!.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, "{" + Check));
        // Apart, so that an error in the value is found where the value begins.
        edits.Add(new CodeEdit(arrow.Expression.SpanStart, 0, " return "));
        edits.Add(new CodeEdit(semicolon.SpanStart, semicolon.Span.Length, ";}"));
    }
}
