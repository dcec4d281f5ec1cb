namespace InnerAlignment.LinearAlgebra;

/// <summary>A linear program has no maximum; the message names the variable that grows without end.</summary>
public sealed class UnboundedProgramException(string message) : ArithmeticException(message);
