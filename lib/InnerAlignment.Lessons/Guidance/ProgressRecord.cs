using System.Text.Json.Serialization;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>What the checks of this machine have seen so far. Immutable.</summary>
internal sealed record ProgressRecord
{
    /// <summary>A longer gap between two checks was a break, and does not count as work.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromHours(1);

    /// <summary>The exercises answered rightly, with the day of each.</summary>
    [JsonRequired]
    public SortedDictionary<string, DateOnly> Right { get; init; } = [];

    /// <summary>The minutes that each exercise has taken, up to its first right answer.</summary>
    public SortedDictionary<string, double> Minutes { get; init; } = [];

    /// <summary>When a check last ran.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>The record after one more check.</summary>
    /// <remarks>Work on an answer is the time since the check before it, of whatever exercise, or since the kernel started, if that was later. A check that
    /// finds the stub still standing starts the clock. So <em>Run All</em> costs no exercise more than a moment.</remarks>
    public ProgressRecord With(SeenCheck seen)
    {
        var isNew = !Right.ContainsKey(seen.Exercise);
        return this with
        {
            Right = isNew && seen.IsRight ? new(Right) { [seen.Exercise] = DateOnly.FromDateTime(seen.When.LocalDateTime) } : Right,
            Minutes = isNew && seen.IsAnswered ? new(Minutes) { [seen.Exercise] = Minutes.GetValueOrDefault(seen.Exercise) + Worked(seen).TotalMinutes } : Minutes,
            Last = seen.When,
        };
    }

    private TimeSpan Worked(SeenCheck seen)
    {
        var since = Last is { } last && last > seen.KernelStart ? last : seen.KernelStart;
        return seen.When - since is { Ticks: >= 0 } gap && gap <= Break ? gap : TimeSpan.Zero;
    }
}

/// <summary>One run of a check.</summary>
/// <param name="Exercise">The exercise's slug.</param>
/// <param name="IsAnswered">Whether there was an answer to check, right or wrong.</param>
/// <param name="IsRight">Whether the answer was right.</param>
/// <param name="When">When it ran.</param>
/// <param name="KernelStart">When the kernel that ran it started.</param>
internal sealed record SeenCheck(string Exercise, bool IsAnswered, bool IsRight, DateTimeOffset When, DateTimeOffset KernelStart);
