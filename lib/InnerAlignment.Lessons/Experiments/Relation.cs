namespace InnerAlignment.Lessons.Experiments;

/// <summary>How a measured number is expected to stand to its reference.</summary>
public enum Relation
{
    /// <summary>No farther from the reference than the tolerance.</summary>
    Within,

    /// <summary>Above the reference by the tolerance at least.</summary>
    Above,

    /// <summary>Below the reference by the tolerance at least.</summary>
    Below,
}
