namespace InnerAlignment.OverOptimization;

/// <summary>What best of n brings, estimated from one pool of scored candidates.</summary>
/// <param name="N">Number of candidates per choice.</param>
/// <param name="Proxy">Estimated expected proxy value of the winner.</param>
/// <param name="ProxyError">Its standard error.</param>
/// <param name="Gold">Estimated expected gold value of the winner.</param>
/// <param name="GoldError">Its standard error.</param>
public readonly record struct BestOfNEstimate(int N, double Proxy, double ProxyError, double Gold, double GoldError);
