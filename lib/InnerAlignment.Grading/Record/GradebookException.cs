namespace InnerAlignment.Grading.Record;

/// <summary>A gradebook cannot be opened, read or written; the message says what came, what was expected and what to do. What it holds is untouched.</summary>
/// <param name="message">The sentence.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class GradebookException(string message, Exception? innerException = null) : IOException(message, innerException);
