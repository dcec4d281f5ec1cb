using System.Collections.Immutable;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Cells to be read as the compiler reads them, without running any.</summary>
/// <param name="Cells">In the order in which they would run; setup cells with their <c>#r</c> first.</param>
public sealed record BindRequest(ImmutableArray<BindCell> Cells);

/// <summary>One cell to bind.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Source">The whole source, magics included.</param>
/// <param name="Language">The language of code that no magic introduces; null means C#.</param>
/// <param name="IsAnswer">True for a cell in which forbidden constructs are looked for.</param>
public sealed record BindCell(string Name, string Source, string? Language = null, bool IsAnswer = false);
