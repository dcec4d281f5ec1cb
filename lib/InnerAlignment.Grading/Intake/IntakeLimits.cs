namespace InnerAlignment.Grading.Intake;

/// <summary>How much one learner may hand in.</summary>
/// <param name="Notebook">The longest notebook, in bytes.</param>
/// <param name="Total">All notebooks of a learner, in bytes.</param>
/// <param name="Files">Files and folders of a learner, notebooks or not.</param>
public sealed record IntakeLimits(long Notebook, long Total, int Files)
{
    /// <summary>32 MB for a notebook (the course's own, executed, are below 3), 128 MB and 2,000 files in all.</summary>
    public static IntakeLimits Default { get; } = new(32L << 20, 128L << 20, 2_000);
}
