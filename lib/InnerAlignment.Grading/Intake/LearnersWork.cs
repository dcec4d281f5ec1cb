namespace InnerAlignment.Grading.Intake;

/// <summary>Where the work of one learner is to be read.</summary>
/// <param name="Learner">The learner's name.</param>
/// <param name="Read">Reads it; a fault of the work is a refusal, never an exception.</param>
public sealed record LearnersWork(string Learner, Func<SubmittedWork> Read);
