using InnerAlignment.Kernel.Libraries;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using CompletionItem = InnerAlignment.Notebooks.Sessions.CompletionItem;
using CompletionList = InnerAlignment.Notebooks.Sessions.CompletionList;

namespace InnerAlignment.Kernel.CSharp;

/// <summary>The cells that ran as a chain of projects, for the editor's questions about the next one.</summary>
/// <param name="resolver">Finds what <c>#r</c> names.</param>
/// <param name="shared">The libraries that cells have got by other ways: packages, values of other languages.</param>
internal sealed class CSharpWorkspace(LibraryResolver resolver, Func<IEnumerable<MetadataReference>> shared)
{
    private const int Offered = 500;
    private readonly Lazy<AdhocWorkspace> workspace = new(() => new AdhocWorkspace(MefHostServices.DefaultHost));
    private readonly List<(string Name, string Code)> ran = [];
    private ProjectId? last;
    private int added;

    /// <summary>Remembers a cell that ran; it costs nothing until somebody asks.</summary>
    internal void Add(string name, string code) => ran.Add((name, code));

    internal async Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken)
    {
        var document = await DocumentAsync(position.Code, cancellationToken).ConfigureAwait(false);
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position.Offset, cancellationToken: cancellationToken).ConfigureAwait(false);
        var span = list.ItemsList.Count > 0 ? list.Span : new TextSpan(position.Offset, 0);
        var typed = position.Code[span.Start..position.Offset];
        var items = list.ItemsList
            .Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1).ThenBy(item => item.SortText, StringComparer.Ordinal)
            .Take(Offered)
            .Select(item => new CompletionItem(item.DisplayText, item.Tags.FirstOrDefault("text").ToLowerInvariant()));
        return new CompletionList([.. items], span.Start, span.End);
    }

    internal async Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken)
    {
        var document = await DocumentAsync(position.Code, cancellationToken).ConfigureAwait(false);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position.Offset, cancellationToken).ConfigureAwait(false);
        return info is null ? null : Display.Bundles.Text("text/plain", string.Join("\n", info.Sections.Select(section => section.Text)));
    }

    private async Task<Document> DocumentAsync(string code, CancellationToken cancellationToken)
    {
        bool grew = added < ran.Count;
        for (; added < ran.Count; added++)
        {
            var (solution, id, _) = Project(workspace.Value.CurrentSolution, ran[added].Name, ran[added].Code);
            workspace.Value.TryApplyChanges(solution);
            last = id;
        }
        // What is compiled of the cells that ran is shared by all questions only if it was compiled before the first of them forks off.
        if (grew)
            await workspace.Value.CurrentSolution.GetProject(last!)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var (asked, _, document) = Project(workspace.Value.CurrentSolution, "asked", code);
        return asked.GetDocument(document)!;
    }

    private (Solution Solution, ProjectId Project, DocumentId Document) Project(Solution solution, string name, string code)
    {
        var options = CSharpSettings.Options(name, resolver, isFirst: last is null);
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Create(), name, $"Cell{solution.ProjectIds.Count}", LanguageNames.CSharp, isSubmission: true,
            parseOptions: CSharpSettings.Parsing,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, usings: last is null ? CSharpSettings.Imports : [], metadataReferenceResolver: resolver,
                sourceReferenceResolver: options.SourceResolver, nullableContextOptions: NullableContextOptions.Disable),
            metadataReferences: options.MetadataReferences.Concat(shared()),
            projectReferences: last is null ? [] : [new ProjectReference(last)]);
        var document = DocumentId.CreateNewId(project.Id);
        var text = DocumentInfo.Create(
            document, name, sourceCodeKind: SourceCodeKind.Script, loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Create())));
        return (solution.AddProject(project.WithDocuments([text])), project.Id, document);
    }
}
