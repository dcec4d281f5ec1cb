namespace InnerAlignment.Planning;

/// <summary>What a planner found.</summary>
/// <param name="Values">Values <c>v(s)</c>, <c>[S]</c>.</param>
/// <param name="ActionValues">Action values <c>q(s, a)</c>, <c>[S, A]</c>.</param>
/// <param name="Policy">Probabilities <c>pi(a | s)</c>, <c>[S, A]</c>.</param>
/// <param name="Iterations">How many sweeps or improvements it took.</param>
public sealed record Plan(double[] Values, double[] ActionValues, double[] Policy, int Iterations);
