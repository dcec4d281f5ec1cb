namespace InnerAlignment.Integration;

/// <summary>An integral did not reach its tolerance; the message gives the last two values.</summary>
public sealed class IntegrationException(string message) : ArithmeticException(message);
