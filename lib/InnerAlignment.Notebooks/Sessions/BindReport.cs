using System.Collections.Immutable;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>What bound cells use.</summary>
/// <param name="Uses">Every use of a symbol that a referenced library or an earlier cell defines, in order.</param>
/// <param name="Forbidden">What an answer cell must not contain: reflection, <c>dynamic</c>, <c>#r</c>, <c>#load</c>, processes, the environment.</param>
/// <param name="Errors">Why cells could not be bound completely; empty when all compile.</param>
public sealed record BindReport(
    ImmutableArray<SymbolUse> Uses, ImmutableArray<ForbiddenUse> Forbidden, ImmutableArray<BindError> Errors);

/// <summary>One use of a symbol.</summary>
/// <param name="Symbol">Its full name as documentation comments write it, without prefix and parameters:
/// <c>InnerAlignment.Search.Adam.Step</c>, constructors as <c>InnerAlignment.Search.Adam.#ctor</c>; a name of an earlier cell stands alone.</param>
/// <param name="Cell">The name of the cell that uses it.</param>
/// <param name="Line">The line in that cell, from 1.</param>
/// <param name="Assembly">The library's simple name, or null when a cell defines the symbol.</param>
public sealed record SymbolUse(string Symbol, string Cell, int Line, string? Assembly);

/// <summary>Something an answer must not contain.</summary>
/// <param name="What">The construct, as a learner would call it: <c>dynamic</c>, <c>#r</c>, <c>reflection (System.Type.GetMethod)</c>, …</param>
/// <param name="Cell">The name of the cell.</param>
/// <param name="Line">The line in that cell, from 1.</param>
public sealed record ForbiddenUse(string What, string Cell, int Line);

/// <summary>A compile error found while binding.</summary>
/// <param name="Message">The compiler's sentence.</param>
/// <param name="Cell">The name of the cell.</param>
/// <param name="Line">The line in that cell, from 1.</param>
public sealed record BindError(string Message, string Cell, int Line);
