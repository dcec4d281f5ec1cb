using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Grader;

/// <summary>Hears how far the grading of a class is; called from several threads.</summary>
public interface IGradeProgress
{
    /// <summary>So many submissions are to be looked at.</summary>
    void Begin(int submissions);

    /// <summary>So many of them take time; the others are as they were.</summary>
    void Left(int submissions);

    /// <summary>One was graded and is kept.</summary>
    void Graded(GradedSubmission submission);

    /// <summary>One is as it was when it was graded.</summary>
    void Unchanged(string learner);
}
