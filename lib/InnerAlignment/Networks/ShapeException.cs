namespace InnerAlignment.Networks;

/// <summary>A layer cannot follow the one before it: the message names both shapes.</summary>
public sealed class ShapeException(string message) : ArgumentException(message);
