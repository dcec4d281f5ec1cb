using System.Collections.Immutable;

namespace InnerAlignment.Grading.Intake;

/// <summary>What one learner handed in, as it lay there.</summary>
/// <param name="Learner">The learner's name: that of a folder, of a zip or of a notebook.</param>
/// <param name="SubmittedAt">When the newest notebook was saved, or what nbgrader's <c>timestamp.txt</c> says.</param>
/// <param name="Notebooks">The notebooks, by path within what was handed in; in order.</param>
/// <param name="Refusal">Why none of it can be graded, as a sentence that a learner may read; null when it can.</param>
public sealed record SubmittedWork(string Learner, DateTimeOffset SubmittedAt, ImmutableArray<SubmittedFile> Notebooks, string? Refusal = null)
{
    /// <summary>The same content has the same hash, whatever it is called and whenever it was saved.</summary>
    public string ContentHash => SubmittedFile.HashOf(Notebooks, Refusal);
}
