namespace InnerAlignment.Kernel.Calls;

/// <summary>A value and a type do not fit: the message says which came and which was expected.</summary>
internal sealed class ShapeException(string message) : Exception(message);
