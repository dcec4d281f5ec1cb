namespace InnerAlignment.OverOptimization;

/// <summary>Where optimizing a proxy with a given pressure ends.</summary>
/// <param name="Pressure">How hard the proxy is optimized; its unit is that of the case.</param>
/// <param name="Proxy">Expected proxy value reached.</param>
/// <param name="Gold">Expected gold value reached.</param>
public readonly record struct GoodhartOutcome(double Pressure, double Proxy, double Gold);
