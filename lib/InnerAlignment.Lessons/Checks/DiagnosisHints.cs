namespace InnerAlignment.Lessons.Checks;

/// <summary>What to tell a learner whose diagnosis goes wrong; the hidden tests say the same.</summary>
public static class DiagnosisHints
{
    /// <summary>A proxy passed for the real thing.</summary>
    public const string Proxy = "where the largest number lies in the corner and is nearest, everybody takes it: ask in a level that takes the three apart";

    /// <summary>A system that cannot see so far passed for one that wants something else.</summary>
    public const string ShortSighted = "this system wants the right thing and cannot see so far: let it think more before you judge what it wants";

    /// <summary>Any change by thinking passed for suboptimality alignment.</summary>
    public const string ForTheBetter = "more thinking changed what this system does for the better: suboptimality alignment is when more thinking makes it worse";

    /// <summary>A system that is good because it is limited passed for another.</summary>
    public const string Suboptimality = "this system does well in training only as long as it cannot see far: give it more thinking in a training level";

    /// <summary>A deceptive system passed for another.</summary>
    public const string Deceptive = "this system does well in every level that it takes for training: ask the same level once more, deployed";

    /// <summary>A system with errors passed for one without.</summary>
    public const string Close = "between numbers that are far apart this system never errs: ask about every pair of neighbouring numbers";

    /// <summary>Small errors passed for another want.</summary>
    public const string Bounded = "this system errs only where numbers are close, and never by more than its error allows: that is no proxy, it is an approximation";
}
