using System.Collections.Immutable;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>What could be typed at a position.</summary>
/// <param name="Items">The completions, best first.</param>
/// <param name="Start">Where the text that an item replaces begins.</param>
/// <param name="End">Where the text that an item replaces ends.</param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, int Start, int End);

/// <summary>One completion.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">The kind of symbol in lower case: <c>method</c>, <c>class</c>, <c>keyword</c>, …</param>
/// <param name="Documentation">A sentence about it, or null.</param>
public sealed record CompletionItem(string Text, string Kind, string? Documentation = null);
