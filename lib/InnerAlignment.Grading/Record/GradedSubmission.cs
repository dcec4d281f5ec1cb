using System.Collections.Immutable;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Record;

/// <summary>One submission and all that came of grading it: what a gradebook keeps in one piece.</summary>
/// <param name="Learner">Whose.</param>
/// <param name="Content">Hash of what was handed in.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="Seed">From which its hidden inputs were drawn.</param>
/// <param name="Tests">The version of the hidden tests.</param>
/// <param name="Refusal">Why nothing was graded, or null.</param>
/// <param name="Results">One for each hidden test.</param>
/// <param name="Checks">What visible checks said, where hidden tests failed.</param>
/// <param name="Notes">Tampering and the like, as sentences.</param>
public sealed record GradedSubmission(
    string Learner,
    string Content,
    DateTimeOffset SubmittedAt,
    ulong Seed,
    string Tests,
    string? Refusal,
    ImmutableArray<HiddenTestResult> Results,
    ImmutableArray<Verdict> Checks,
    ImmutableArray<string> Notes);
