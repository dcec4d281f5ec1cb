namespace InnerAlignment.Lessons.Exercises;

/// <summary>What a check says of an answer.</summary>
public enum VerdictStatus
{
    /// <summary>The stub still stands there.</summary>
    Unanswered,

    /// <summary>Some case came out otherwise than it should.</summary>
    Wrong,

    /// <summary>Every visible case came out as it should.</summary>
    Right,
}
