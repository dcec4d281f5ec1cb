using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Grader;

/// <summary>Tells what is still to be graded, and keeps what was; called from several threads.</summary>
public interface IGradeKeeper
{
    /// <summary>True when nothing is to be done for this work.</summary>
    bool Has(SubmittedWork work);

    /// <summary>From which the hidden inputs of this work are drawn.</summary>
    ulong SeedOf(SubmittedWork work);

    /// <summary>Keeps a grading.</summary>
    void Keep(GradedSubmission graded);
}

/// <summary>Whole submissions: graded again when they or the tests changed.</summary>
/// <param name="book">Where they are kept.</param>
/// <param name="tests">The version of the hidden tests.</param>
public sealed class WholeSubmissions(Gradebook book, string tests) : IGradeKeeper
{
    /// <inheritdoc/>
    public bool Has(SubmittedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return book.Has(work.Learner, work.ContentHash, tests);
    }

    /// <inheritdoc/>
    public ulong SeedOf(SubmittedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return book.SeedOf(work.Learner, work.ContentHash);
    }

    /// <inheritdoc/>
    public void Keep(GradedSubmission graded) => book.Add(graded);
}
