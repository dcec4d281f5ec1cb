using System.Collections.Immutable;
using InnerAlignment.Course.Run;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Grade;

/// <summary>What to grade, by which tests, and where the record goes.</summary>
internal sealed record GradeOptions
{
    public required CourseRoot Root { get; init; }

    /// <summary>A folder with a folder, a zip or a notebook for each learner, or a zip of it.</summary>
    public required string Submissions { get; init; }

    /// <summary>The folder of the gradebook.</summary>
    public required string Out { get; init; }

    /// <summary>The built hidden tests.</summary>
    public required string Tests { get; init; }

    /// <summary>What was given out: its cells and its library run in place of the course's own. Null grades by the course as it stands.</summary>
    public GivenRelease? Release { get; init; }

    /// <summary>Slugs of what is graded; empty means every exercise of the release's assignments, or of the course.</summary>
    public ImmutableArray<string> Exercises { get; init; } = [];

    /// <summary>The assignment whose folder counts, where submissions lie as nbgrader lays them; also the one of the release that is graded.</summary>
    public string? Assignment { get; init; }

    /// <summary>From which the seeds of hidden inputs derive; null draws one.</summary>
    public string? Seed { get; init; }

    /// <summary>Which learners are this machine's to grade.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Submissions at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether a gradebook that is there is gone on with.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether submissions are shut in; without it they can do what the grader can.</summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>The course whose cells run.</summary>
    public CourseRoot Given => Release?.Root ?? Root;
}
