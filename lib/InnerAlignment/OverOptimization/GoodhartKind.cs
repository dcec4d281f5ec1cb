namespace InnerAlignment.OverOptimization;

/// <summary>Four ways in which a proxy comes apart from the gold value when it is optimized.</summary>
/// <remarks>Manheim and Garrabrant (2018), "Categorizing variants of Goodhart's law", arXiv 1803.04585.</remarks>
public enum GoodhartKind
{
    /// <summary>Selecting for a noisy measure also selects for its noise.</summary>
    Regressional,

    /// <summary>Far out, the relation between proxy and gold is not the one that was observed.</summary>
    Extremal,

    /// <summary>Proxy and gold have a common cause; setting the proxy does not set the gold.</summary>
    Causal,

    /// <summary>Whoever is judged by the proxy has an aim of its own and uses the proxy for it.</summary>
    Adversarial,
}
