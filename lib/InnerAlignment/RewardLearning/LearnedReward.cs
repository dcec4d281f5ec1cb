namespace InnerAlignment.RewardLearning;

/// <summary>A reward learned from behavior, and what the behavior left open.</summary>
/// <param name="Parameters"><c>theta</c>, <c>[K]</c>: the reward is <c>sum over k of theta_k phi_k(s, a)</c>.</param>
/// <param name="LogLikelihood">Mean log-probability of a demonstrated action, in nats, at most 0.</param>
/// <param name="GradientNorm">How far from stationary: the length of the likelihood's slope.</param>
/// <param name="Iterations">Accepted steps.</param>
/// <param name="Converged">Whether the slope fell below the tolerance; it cannot where demonstrations are deterministic, since ever larger rewards fit
/// them ever better.</param>
/// <param name="FlatDirections">Orthonormal directions <c>[K]</c> in which the parameters can move without the likelihood noticing.</param>
public sealed record LearnedReward(
    double[] Parameters, double LogLikelihood, double GradientNorm, int Iterations, bool Converged, IReadOnlyList<double[]> FlatDirections);
