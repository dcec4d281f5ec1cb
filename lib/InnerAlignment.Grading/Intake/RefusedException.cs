namespace InnerAlignment.Grading.Intake;

/// <summary>What was handed in cannot be taken; the message is a sentence for the learner.</summary>
/// <param name="sentence">What came and what was expected.</param>
public sealed class RefusedException(string sentence) : Exception(sentence);
