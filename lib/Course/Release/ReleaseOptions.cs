using System.Collections.Immutable;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Release;

/// <summary>What to give out, to whom it runs, and what is asked for.</summary>
internal sealed record ReleaseOptions
{
    public required CourseRoot Root { get; init; }

    /// <summary>The folder of the release: missing or empty.</summary>
    public required string Out { get; init; }

    /// <summary>The built hidden tests, which prove the exercises and stay here.</summary>
    public required string Tests { get; init; }

    /// <summary>The name of the assignment.</summary>
    public string Assignment { get; init; } = "course";

    /// <summary>Slugs of what is asked for; empty means every exercise of the course.</summary>
    public ImmutableArray<string> Exercises { get; init; } = [];

    /// <summary>When it is due; null where there is no such time.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The systems of the learners.</summary>
    public ImmutableArray<string> Rids { get; init; } = SupportedRids;

    /// <summary>Whether the explained reference answers come along.</summary>
    public bool WithSolutions { get; init; }

    /// <summary>Exercises that are proved at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Systems that the course is written for.</summary>
    public static ImmutableArray<string> SupportedRids { get; } = ["linux-x64", "osx-arm64", "win-x64"];
}
