namespace InnerAlignment.Grading;

/// <summary>A submission asked a proxy for something that the system behind it does not have or cannot take.</summary>
/// <param name="message">What was asked and why it could not be answered.</param>
/// <param name="innerException">The system's own exception.</param>
public sealed class ProxyQuestionException(string message, Exception innerException) : Exception(message, innerException);
