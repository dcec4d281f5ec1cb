namespace InnerAlignment.RewardLearning;

/// <summary>Demonstrations show no action, so nothing can be learned from them.</summary>
public sealed class NoDemonstrationException(string message) : ArgumentException(message);
