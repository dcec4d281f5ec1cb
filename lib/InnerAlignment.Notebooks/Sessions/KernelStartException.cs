namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A kernel could not be started; the message says why and what to do.</summary>
/// <param name="message">What came, what was expected, what to do.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class KernelStartException(string message, Exception? innerException = null) : Exception(message, innerException);
