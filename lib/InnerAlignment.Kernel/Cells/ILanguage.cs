using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Kernel.Cells;

/// <summary>One language of the kernel, with what its cells have defined so far.</summary>
internal interface ILanguage
{
    /// <summary>Runs code on the calling thread, which is the cell's own.</summary>
    /// <returns>The value of the last expression, or null when the code ends with a statement.</returns>
    /// <exception cref="CellFailedException">The code does not compile or threw.</exception>
    CellValue? Run(string code, CellContext context);

    /// <summary>What cells have defined, by name; the newest of a name only.</summary>
    IEnumerable<CellVariable> Variables { get; }

    /// <summary>Defines a variable, or redefines it.</summary>
    void Set(string name, object? value, Type type);

    Task<CompletionList> CompleteAsync(CodePosition position, CancellationToken cancellationToken);

    /// <summary>Whether the code could be run as it stands.</summary>
    CodeCompleteness IsComplete(string code);

    Task<MimeBundle?> InspectAsync(CodePosition position, CancellationToken cancellationToken);
}

/// <summary>The value of a cell's last expression.</summary>
internal sealed record CellValue(object? Value);

/// <summary>A variable that cells defined.</summary>
internal sealed record CellVariable(string Name, Type Type, object? Value);
