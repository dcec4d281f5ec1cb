using System.Collections.Concurrent;
using System.Collections.Immutable;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Grader;

/// <summary>One exercise of the submissions that were graded before, each once for a version of its tests.</summary>
/// <param name="book">Where they are kept.</param>
/// <param name="tests">The version of the hidden tests.</param>
/// <param name="exercise">Which.</param>
/// <param name="author">Who has it graded again.</param>
/// <param name="reason">Why.</param>
public sealed class OneExerciseAgain(Gradebook book, string tests, string exercise, string author, string reason) : IGradeKeeper
{
    private readonly ImmutableDictionary<string, GradedSubmission> before = book.Submissions.ToImmutableDictionary(submission => submission.Learner);
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);

    /// <summary>Learners of the gradebook whose graded work was not among what came: they have another one by now, or none.</summary>
    public IEnumerable<string> Missing => before.Keys.Except(seen.Keys).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Has(SubmittedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!before.TryGetValue(work.Learner, out var graded) || graded.Content != work.ContentHash)
            return true;
        seen[work.Learner] = 0;
        return graded.Refusal is not null || book.HasRegrade(work.Learner, work.ContentHash, exercise, tests);
    }

    /// <summary>The same as before, wherever it was graded: what changes, changes by the tests alone.</summary>
    public ulong SeedOf(SubmittedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return before[work.Learner].Seed;
    }

    /// <inheritdoc/>
    public void Keep(GradedSubmission graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        book.Replace(before[graded.Learner], graded, exercise, author, reason);
    }
}
