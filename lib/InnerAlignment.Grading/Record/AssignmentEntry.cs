using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>An assignment that is graded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Due">When it was due; null where there was no such time.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Release">The release that gave it out, by its id.</param>
/// <param name="Exercises">The slugs of its exercises, in the order of the gradebook.</param>
public sealed record AssignmentEntry(string Name, DateTimeOffset? Due, int Points, string Release, ImmutableArray<string> Exercises);
