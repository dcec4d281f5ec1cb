namespace InnerAlignment.Jupyter.Messages;

/// <summary>What came over a connection is no message of the protocol, or not from whoever holds the key.</summary>
internal sealed class MessageFormatException(string message, Exception? cause = null) : Exception(message, cause);
