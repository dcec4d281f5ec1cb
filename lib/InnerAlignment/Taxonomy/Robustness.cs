namespace InnerAlignment.Taxonomy;

/// <summary>Whether a system's behavioral objective is robust, where behavior does not settle what that objective is.</summary>
/// <param name="Rationalising">How many rewards explain the observed behavior.</param>
/// <param name="Aligned">How many of those lead only to what the base objective finds best.</param>
public readonly record struct Robustness(int Rationalising, int Aligned)
{
    /// <summary>No reward explains the behavior: there is no behavioral objective to speak of.</summary>
    public bool HasNone => Rationalising == 0;

    /// <summary>Objective robust if the behavioral objective may be the most favourable explanation.</summary>
    public bool HoldsForSome => Aligned > 0;

    /// <summary>Objective robust whichever explanation is taken; true also where there is none.</summary>
    public bool HoldsForEvery => Aligned == Rationalising;
}
