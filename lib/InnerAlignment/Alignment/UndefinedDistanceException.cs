namespace InnerAlignment.Alignment;

/// <summary>A reward says nothing that a distance could compare: it is constant once potential shaping is taken away.</summary>
public sealed class UndefinedDistanceException(string message) : ArgumentException(message);
