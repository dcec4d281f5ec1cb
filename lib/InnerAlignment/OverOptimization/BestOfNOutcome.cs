namespace InnerAlignment.OverOptimization;

/// <summary>What best of n brings, exactly.</summary>
/// <param name="N">Number of candidates.</param>
/// <param name="Proxy">Expected proxy value of the winner: what was optimized.</param>
/// <param name="Gold">Expected gold value of the winner: what was meant.</param>
public readonly record struct BestOfNOutcome(int N, double Proxy, double Gold);
