namespace InnerAlignment.Worlds;

/// <summary>Acts in many copies of a world at once.</summary>
/// <param name="active">What they see, <c>[n, m]</c>: in each row the indices of the features that are 1.</param>
/// <param name="counts">How many indices of each row count, <c>[n]</c>.</param>
/// <param name="actions">Receives the actions, <c>[n]</c>.</param>
public delegate void VectorPolicy(ReadOnlySpan<int> active, ReadOnlySpan<int> counts, Span<int> actions);
