namespace InnerAlignment.Jupyter.Connections;

/// <summary>A connection between front end and kernel cannot be made; the message says why.</summary>
/// <param name="message">What came, what was expected.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class ConnectionException(string message, Exception? innerException = null) : Exception(message, innerException);
