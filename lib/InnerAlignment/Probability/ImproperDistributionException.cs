namespace InnerAlignment.Probability;

/// <summary>Numbers meant as probabilities are negative, not finite, or do not sum to one; the message says which.</summary>
public sealed class ImproperDistributionException(string message) : ArgumentException(message);
