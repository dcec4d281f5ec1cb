namespace InnerAlignment.Alignment;

/// <summary>What a linear value has learned of an intended feature and of its proxy.</summary>
/// <param name="Time">Learning rate times number of steps.</param>
/// <param name="Intended">Weight of the intended feature; 1 is the target.</param>
/// <param name="Proxy">Weight of the proxy feature; 0 is the target.</param>
public readonly record struct FeatureWeights(double Time, double Intended, double Proxy);
