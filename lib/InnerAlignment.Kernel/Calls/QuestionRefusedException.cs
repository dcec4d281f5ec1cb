namespace InnerAlignment.Kernel.Calls;

/// <summary>Thrown inside a proxy whose question the other side did not answer.</summary>
internal sealed class QuestionRefusedException() : Exception("The question was refused: too many questions were asked.");
