namespace InnerAlignment.Taxonomy;

/// <summary>How a mesa-objective that did well in training stands to the base objective.</summary>
/// <remarks>Hubinger et al. (2019), "Risks from Learned Optimization", sections 3 and 4. All but the first are pseudo-alignment: aligned on the training
/// distribution and not robustly. The paper files deception under proxy alignment, of an instrumental sort; here it stands by itself.</remarks>
public enum MesaAlignment
{
    /// <summary>It wants what the base objective pays for, wherever it is.</summary>
    Robust,

    /// <summary>It wants something else, which in training comes with what is paid for.</summary>
    Proxy,

    /// <summary>It wants what is paid for up to an error that training was too coarse to show.</summary>
    Approximate,

    /// <summary>It wants something else, and does well only because its search is too limited to find it.</summary>
    Suboptimality,

    /// <summary>It wants something else, and does well in training so that it may have that afterwards.</summary>
    Deceptive,
}
