using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Grade;

/// <summary>What to grade again, by whose decision, and where the report goes.</summary>
internal sealed record RegradeOptions
{
    public required CourseRoot Root { get; init; }

    /// <summary>The folder of the gradebook.</summary>
    public required string Grades { get; init; }

    /// <summary>The slug of the exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>What was graded before.</summary>
    public required string Submissions { get; init; }

    /// <summary>The release by which it was graded; null where it was graded by the course as it stood.</summary>
    public GivenRelease? Release { get; init; }

    public required string Author { get; init; }

    public required string Reason { get; init; }

    /// <summary>The CSV file of who changed by how much.</summary>
    public required string Report { get; init; }

    /// <summary>The built hidden tests.</summary>
    public required string Tests { get; init; }

    /// <summary>The assignment whose folder counts, where submissions lie as nbgrader lays them.</summary>
    public string? Assignment { get; init; }

    /// <summary>Submissions at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether submissions are shut in.</summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>The course whose cells run.</summary>
    public CourseRoot Given => Release?.Root ?? Root;
}
