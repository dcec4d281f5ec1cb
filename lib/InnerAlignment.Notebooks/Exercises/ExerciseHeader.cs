using System.Collections.Immutable;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>What an exercise says of itself: <c>metadata.course</c> of its Markdown cell.</summary>
public sealed record ExerciseHeader
{
    /// <summary>The identity that never changes: lower-case words joined by hyphens, no number.</summary>
    public required string Slug { get; init; }

    /// <summary>The language of the answer: <c>csharp</c> or <c>fsharp</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The title shown to learners.</summary>
    public required string Title { get; init; }

    /// <summary>How hard it is, from 1 to 5.</summary>
    public required int Difficulty { get; init; }

    /// <summary>How much later parts build on it, from 1 to 5.</summary>
    public required int Importance { get; init; }

    /// <summary>Minutes a learner is expected to need.</summary>
    public required int Minutes { get; init; }

    /// <summary>Points at grading; the hidden tests of the exercise add up to them.</summary>
    public required int Points { get; init; }

    /// <summary>Hints from the gentlest to the plainest; at least two.</summary>
    public required ImmutableArray<string> Hints { get; init; }

    /// <summary>Exercises and helper cells (by id) that run before the answer; in document order.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The signature that checks and grading call, for instance <c>double[] AdamStep(double[] point, double[] gradient)</c>.</summary>
    public required string Entry { get; init; }

    /// <summary>Members of the library that would be the answer, and so may not be used: <c>Namespace.Type.Member</c> or <c>Namespace.Type</c>.</summary>
    public ImmutableArray<string> WriteYourself { get; init; } = [];
}
