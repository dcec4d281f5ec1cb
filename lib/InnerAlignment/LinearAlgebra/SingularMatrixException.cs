namespace InnerAlignment.LinearAlgebra;

/// <summary>A system of linear equations has no unique solution; the message names the column that depends on those before it, or says that there is no finite matrix.</summary>
public sealed class SingularMatrixException(string message) : ArithmeticException(message);
