namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A place in unfinished code.</summary>
/// <param name="Code">The whole source of the cell.</param>
/// <param name="Offset">UTF-16 units before the cursor.</param>
/// <param name="Language">The cell's language; null means C#.</param>
public sealed record CodePosition(string Code, int Offset, string? Language = null);
