namespace InnerAlignment.Taxonomy;

/// <summary>What a system with an aim of its own does in one episode.</summary>
public enum Conduct
{
    /// <summary>It does what the base objective asks for.</summary>
    Comply,

    /// <summary>It does what it wants.</summary>
    Defect,
}
