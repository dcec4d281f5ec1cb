using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>Texts kept under a name, as <c>#!value --name x</c> keeps what follows it; <c>#!share --from value x</c> takes one over.</summary>
internal sealed class ValueLanguage : ILanguage
{
    internal const string Name = "value";
    private readonly Dictionary<string, string> texts = [];

    public IEnumerable<CellVariable> Variables => texts.Select(text => new CellVariable(text.Key, typeof(string), text.Value));

    /// <summary>The name under which the text that comes next is kept.</summary>
    internal string NextName { get; set; } = "";

    public CellValue? Run(string code, CellContext context)
    {
        Set(NextName, code.Trim('\n'), typeof(string));
        return null;
    }

    public void Set(string name, object? value, Type type) => texts[name] = value?.ToString() ?? "";

    public Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken) =>
        Task.FromResult(new CompletionList([], position.Offset, position.Offset));

    public CodeCompleteness IsComplete(string code) => new(CompletenessStatus.Complete);

    public Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken) => Task.FromResult<MimeBundle?>(null);
}
